// Maps sold in China are drawn in GCJ-02: moved by some hundred metres, differently everywhere. Inside we keep WGS 84,
// and move points only where they meet such a map. The formula is the publicly known one, right to about a metre.
const AXIS = 6378245;
const FLATNESS = 0.00669342162296594323;

const wave = (x, ...parts) => parts.reduce((sum, [height, length]) => sum + height * Math.sin(x / length * Math.PI), 0) * 2 / 3;

const isInChina = ([longitude, latitude]) => longitude > 73.66 && longitude < 135.05 && latitude > 3.86 && latitude < 53.55;

function moved([longitude, latitude]) {
  const x = longitude - 105;
  const y = latitude - 35;
  const both = wave(x, [20, 1 / 6], [20, 1 / 2]);
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
    + both + wave(y, [20, 1], [40, 3], [160, 12], [320, 30]);
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
    + both + wave(x, [20, 1], [40, 3], [150, 12], [300, 30]);
  const sine = Math.sin(latitude / 180 * Math.PI);
  const bent = 1 - FLATNESS * sine * sine;
  return [
    east * 180 / (AXIS / Math.sqrt(bent) * Math.cos(latitude / 180 * Math.PI) * Math.PI),
    north * 180 / (AXIS * (1 - FLATNESS) / (bent * Math.sqrt(bent)) * Math.PI),
  ];
}

/** Longitude first, here and in what comes back. */
export function toMap(point, datum) {
  if (datum !== 'GCJ02' || !isInChina(point)) {
    return point;
  }
  const [east, north] = moved(point);
  return [point[0] + east, point[1] + north];
}

/** Backwards there is no formula; coming closer three times leaves less than a millimetre. */
export function fromMap(point, datum) {
  if (datum !== 'GCJ02' || !isInChina(point)) {
    return point;
  }
  return [1, 2, 3].reduce((guess) => {
    const [longitude, latitude] = toMap(guess, datum);
    return [guess[0] + point[0] - longitude, guess[1] + point[1] - latitude];
  }, point);
}
