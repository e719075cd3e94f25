// The time zone that the browser's clock is in, by its IANA name.
export function name() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
}
