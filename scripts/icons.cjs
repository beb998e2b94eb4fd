/**
 * Draws the icons of the ribbon: a star over a cloud, and a sign for each button. `node scripts/icons.cjs` writes them to
 * `assets/`; the drawing is made of circles and polygons, so nothing but Node is needed.
 */
const { mkdirSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { deflateSync } = require('node:zlib');

const SIZES = [16, 32, 64, 80, 128];
/** Points sampled across one pixel. */
const SAMPLES = 6;

const CLOUD = [0x2b, 0x6c, 0xd4];
const STAR = [0xff, 0xb9, 0x00];
const WHITE = [0xff, 0xff, 0xff];
const SIGNS = {
  mark: {
    ground: [0x10, 0x7c, 0x10],
    lines: [
      [-0.5, 0.05, -0.1, 0.45],
      [-0.1, 0.45, 0.52, -0.38],
    ],
  },
  clear: {
    ground: [0x60, 0x5e, 0x5c],
    lines: [
      [-0.4, -0.4, 0.4, 0.4],
      [-0.4, 0.4, 0.4, -0.4],
    ],
  },
  new: {
    ground: [0xc4, 0x31, 0x4b],
    lines: [
      [-0.5, 0, 0.5, 0],
      [0, -0.5, 0, 0.5],
    ],
  },
};

/** All drawing is done in a square of side 1, y downwards. */
const circle = (x, y, r) => (px, py) => (px - x) ** 2 + (py - y) ** 2 <= r * r;
const box = (left, top, right, bottom) => (px, py) => px >= left && px <= right && py >= top && py <= bottom;
const any =
  (...shapes) =>
  (px, py) =>
    shapes.some((shape) => shape(px, py));

function polygon(points) {
  return (px, py) => {
    let inside = false;
    points.forEach(([x, y], index) => {
      const [bx, by] = points[(index + points.length - 1) % points.length];
      if (y > py !== by > py && px < ((bx - x) * (py - y)) / (by - y) + x) inside = !inside;
    });
    return inside;
  };
}

function star(x, y, outer, inner) {
  const points = Array.from({ length: 10 }, (_, index) => {
    const radius = index % 2 === 0 ? outer : inner;
    const angle = -Math.PI / 2 + (index * Math.PI) / 5;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return polygon(points);
}

/** A line with round ends. */
function line(ax, ay, bx, by, width) {
  return (px, py) => {
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy)));
    return (px - ax - along * dx) ** 2 + (py - ay - along * dy) ** 2 <= (width / 2) ** 2;
  };
}

const cloud = any(
  circle(0.22, 0.72, 0.2),
  circle(0.47, 0.56, 0.27),
  circle(0.77, 0.7, 0.22),
  box(0.22, 0.7, 0.77, 0.92),
);

/** What is at a point: a colour, or nothing. A gap around the star and the sign keeps them apart at 16 pixels. */
function picture(sign) {
  const [bx, by, br] = [0.76, 0.76, 0.24];
  const strokes = sign
    ? sign.lines.map(([ax, ay, cx, cy]) => line(bx + ax * br, by + ay * br, bx + cx * br, by + cy * br, br * 0.3))
    : [];
  const glyph = any(...strokes);
  const ground = circle(bx, by, br);
  const halo = circle(bx, by, br + 0.05);
  const ray = star(0.5, 0.36, 0.35, 0.155);
  const glow = star(0.5, 0.36, 0.44, 0.215);
  return (x, y) => {
    if (sign && glyph(x, y)) return WHITE;
    if (sign && ground(x, y)) return sign.ground;
    if (sign && halo(x, y)) return undefined;
    if (ray(x, y)) return STAR;
    if (glow(x, y)) return undefined;
    return cloud(x, y) ? CLOUD : undefined;
  };
}

/** Rows of RGBA, each pixel the mean of its samples. */
function pixels(size, at) {
  const bytes = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let index = 0; index < SAMPLES * SAMPLES; index++) {
        const x = (column + ((index % SAMPLES) + 0.5) / SAMPLES) / size;
        const y = (row + (Math.floor(index / SAMPLES) + 0.5) / SAMPLES) / size;
        const colour = at(x, y);
        if (!colour) continue;
        covered++;
        colour.forEach((part, channel) => (sum[channel] += part));
      }
      const start = (row * size + column) * 4;
      sum.forEach((part, channel) => (bytes[start + channel] = covered === 0 ? 0 : Math.round(part / covered)));
      bytes[start + 3] = Math.round((covered / (SAMPLES * SAMPLES)) * 255);
    }
  }
  return bytes;
}

const TABLE = Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc(bytes) {
  return (bytes.reduce((value, byte) => TABLE[(value ^ byte) & 255] ^ (value >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function png(size, rgba) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  // Eight bits, colour with transparency.
  head.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++) rgba.copy(rows, row * (size * 4 + 1) + 1, row * size * 4, (row + 1) * size * 4);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = chunk('IDAT', deflateSync(rows, { level: 9 }));
  return Buffer.concat([signature, chunk('IHDR', head), data, chunk('IEND', Buffer.alloc(0))]);
}

const folder = resolve(__dirname, '../assets');
mkdirSync(folder, { recursive: true });
for (const [name, sign] of [
  ['icon', undefined],
  ...Object.entries(SIGNS).map(([key, value]) => [`icon-${key}`, value]),
]) {
  for (const size of SIZES) writeFileSync(join(folder, `${name}-${size}.png`), png(size, pixels(size, picture(sign))));
}
