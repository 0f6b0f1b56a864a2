/** What a stylesheet may say of a shape; the picture is drawn where there is no stylesheet. */
const LOOKS = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'opacity'],
  ...['font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'display', 'visibility'],
];
const SCALE = 2;
const MARGIN = 16;
const TITLE_HEIGHT = 28;

/** A plot as a picture, twice as large as it is shown, with its title and the page's own colours. */
export async function pngOfSvg(svg: SVGSVGElement, title: string): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width * SCALE));
  copy.setAttribute('height', String(height * SCALE));
  dress(svg, copy);
  const picture = await imageOf(new XMLSerializer().serializeToString(copy));
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (height + 2 * MARGIN + TITLE_HEIGHT) * SCALE;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('There is nothing to draw with.');
  const page = getComputedStyle(document.body);
  pen.scale(SCALE, SCALE);
  pen.fillStyle = page.getPropertyValue('--raised');
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = page.getPropertyValue('--ink');
  pen.font = `600 14px ${page.fontFamily}`;
  pen.fillText(title, MARGIN, MARGIN + 14);
  pen.drawImage(picture, MARGIN, MARGIN + TITLE_HEIGHT, width, height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('The picture is empty.')) : resolve(blob)), 'image/png'),
  );
}

/** Writes the looks of each shape onto its copy. */
function dress(shape: Element, copy: Element): void {
  const looks = getComputedStyle(shape);
  for (const look of LOOKS) copy.setAttribute(look, looks.getPropertyValue(look));
  copy.removeAttribute('class');
  for (const [place, child] of [...shape.children].entries()) {
    const twin = copy.children[place];
    if (twin !== undefined) dress(child, twin);
  }
}

function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  return new Promise((resolve, reject) => {
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('The plot cannot be drawn.'));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
}
