/** A day or moment in ISO 8601 as Excel's serial; `null` if it is not one. */
export function isoSerial(text: string, date1904: boolean): number | null {
  const match =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(
      text,
    );
  if (!match) return timeOfDay(text);
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const days = midnight / 86_400_000 + DAYS_1899_TO_1970;
  // Excel counts a 29 February 1900.
  const serial = days < 61 ? days - 1 : days;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(",", "."))) / 86_400;
  return (date1904 ? serial - DAYS_1900_TO_1904 : serial) + time;
}

/** A duration in ISO 8601, `PT36H30M00S`, in days; `null` if it is not one. */
export function durationDays(text: string): number | null {
  const match = /^(-)?P(?=T?\d)(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/.exec(text);
  if (!match) return null;
  const [, sign, days = 0, hours = 0, minutes = 0, seconds = "0"] = match;
  const length =
    Number(days) + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(",", "."))) / 86_400;
  return sign === undefined ? length : -length;
}

const DAYS_1899_TO_1970 = 25_569;
const DAYS_1900_TO_1904 = 1462;

function timeOfDay(text: string): number | null {
  const [, hours, minutes, seconds = "0"] = /^(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?$/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
