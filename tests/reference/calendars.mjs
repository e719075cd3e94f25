// Reads calendars (RFC 5545) with ical.js and tells what it found, so that a test can hold that against what was meant.
// Standard input: a JSON object of texts by name. Standard output: an object of calendars by name: {"entries":[{"uid","sequence","status","start","end",
// "summary","location","description","stamp","changed"}],"zones":["Europe/Lisbon"]}; start and end are instants in UTC. Whatever ical.js takes offence at
// ends it with exit code 1.
import ICAL from "ical.js";

let input = "";
for await (const part of process.stdin.setEncoding("utf8")) input += part;
ICAL.design.strict = true;

const instant = time => time.toJSDate().toISOString();

function read(name, text) {
  for (const line of text.split("\r\n")) {
    if (Buffer.byteLength(line) > 75) throw new Error(`${name}: a line of more than 75 octets: ${line}`);
    if (/[\r\n]/.test(line)) throw new Error(`${name}: a line that ends otherwise than with CR LF: ${line}`);
  }
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = calendar.getAllSubcomponents("vtimezone").map(zone => {
    const known = new ICAL.Timezone(zone);
    ICAL.TimezoneService.remove(known.tzid);
    ICAL.TimezoneService.register(known);
    return known.tzid;
  });
  const entries = calendar.getAllSubcomponents("vevent").map(component => {
    const it = new ICAL.Event(component);
    return {
      uid: it.uid, sequence: it.sequence, status: component.getFirstPropertyValue("status"), start: instant(it.startDate), end: instant(it.endDate),
      summary: it.summary, location: it.location, description: it.description,
      stamp: instant(component.getFirstPropertyValue("dtstamp")), changed: instant(component.getFirstPropertyValue("last-modified")),
    };
  });
  return { entries, zones };
}

const texts = JSON.parse(input);
process.stdout.write(JSON.stringify(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, read(name, text)]))));
