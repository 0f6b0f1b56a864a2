import { reachCells, shadeOf, WAYS } from './reach-cells';
import { type CoverageLine, inHundred } from './words';

const SCALE = 2;
const [NAME, CELL, ROW, TOP, MARGIN] = [220, 96, 28, 64, 16];
const SHADES = ['--hover', '--tie-1', '--tie-2', '--tie-3', '--tie-4'] as const;

/** The heat map as a picture in the page's own colours: target by target, how reachable by which way. */
export function pngOfHeat(lines: readonly CoverageLine[]): Promise<Blob> {
  const page = getComputedStyle(document.body);
  const colour = (name: string) => page.getPropertyValue(name);
  const canvas = document.createElement('canvas');
  canvas.width = (2 * MARGIN + NAME + (WAYS.length + 1) * CELL) * SCALE;
  canvas.height = (2 * MARGIN + TOP + lines.length * ROW) * SCALE;
  const pen = canvas.getContext('2d');
  if (pen === null) return Promise.reject(new Error('There is nothing to draw with.'));
  pen.scale(SCALE, SCALE);
  pen.fillStyle = colour('--raised');
  pen.fillRect(0, 0, canvas.width, canvas.height);
  const write = (text: string, x: number, y: number, width: number, ink = '--ink') => {
    pen.fillStyle = colour(ink);
    pen.fillText(text, x, y, width);
  };
  pen.font = `600 14px ${page.fontFamily}`;
  write('Whom you know there: chances in 100', MARGIN, MARGIN + 14, canvas.width);
  pen.font = `12px ${page.fontFamily}`;
  [...WAYS.map(({ title }) => title), 'Reach'].forEach((title, column) =>
    write(title, MARGIN + NAME + column * CELL, MARGIN + TOP - 12, CELL - 8, '--ink-quiet'),
  );
  lines.forEach((line, row) => {
    const y = MARGIN + TOP + row * ROW;
    write(line.target.text, MARGIN, y + 18, NAME - 12);
    reachCells(line).forEach(({ chance }, column) => {
      const shade = shadeOf(chance);
      const x = MARGIN + NAME + column * CELL;
      pen.fillStyle = colour(SHADES[shade]);
      pen.fillRect(x, y + 1, CELL - 2, ROW - 2);
      if (chance !== null) write(inHundred(chance), x + 8, y + 18, CELL - 16, shade === 4 ? '--accent-ink' : '--ink');
    });
    write(inHundred(line.reach), MARGIN + NAME + WAYS.length * CELL + 8, y + 18, CELL - 16);
  });
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('The picture is empty.')) : resolve(blob)), 'image/png'),
  );
}
