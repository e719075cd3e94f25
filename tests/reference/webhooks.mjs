// Verifies webhooks with the library that the Standard Webhooks specification comes with, so that a test can hold what it reads against what was
// meant. Standard input: a JSON array of {"secret","headers","body"}. Standard output: an array of the bodies, read. A webhook that it does not accept,
// or one that it accepts although a byte of its body was changed, ends it with exit code 1.
import { Webhook } from "standardwebhooks";

let input = "";
for await (const part of process.stdin.setEncoding("utf8")) input += part;

function verify({ secret, headers, body }) {
  const webhook = new Webhook(secret);
  let accepted = true;
  try {
    webhook.verify(`${body} `, headers);
  } catch {
    accepted = false;
  }
  if (accepted) throw new Error("a body that was changed was accepted");
  return webhook.verify(body, headers);
}

process.stdout.write(JSON.stringify(JSON.parse(input).map(verify)));
