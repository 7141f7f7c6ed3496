/** The day that it is where the browser is, as the API writes days: that of UTC may still be yesterday's. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-');
}
