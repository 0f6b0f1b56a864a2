import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { NodeDisplayData } from 'sigma/types';
import { drawGroups } from './draw-groups';
import { isWithin, type Point } from './is-within';
import { type ColourBy, colourOf, mixed, type Palette } from './map-colours';
import type { MapData, MapPerson } from './map-data';
import { readPalette } from './read-palette';

export interface Shown {
  readonly colourBy: ColourBy;
  /** Groups that are filtered out. */
  readonly hidden: ReadonlySet<number>;
  readonly selected: string | null;
  readonly path: readonly string[];
  readonly picked: ReadonlySet<string>;
}

const NOTHING: Shown = { colourBy: 'group', hidden: new Set(), selected: null, path: [], picked: new Set() };

/** Up to so many people are shown at once, however far away; of more, groups are shown first. */
const PEOPLE_AT_ONCE = 2_500;
/** Camera ratio below which the people of a large network are shown. */
const PEOPLE_BELOW_RATIO = 0.45;
/** All ties are drawn of a network with up to so many; of larger ones those of whoever is looked at. */
const TIES_AT_ONCE = 12_000;
/** Names come with nearness; from afar those of groups are read. */
const LABELLED_PIXELS_MIN = 10;
/** On a map as wide as this people have their full size. */
const WIDE_PIXELS = 900;
const FLY_MILLISECONDS = 400;
const NEAR_RATIO = 0.12;

/** A map on an element: a graph of people in WebGL, groups on a canvas beneath. */
export class MapDrawing {
  private readonly graph = new UndirectedGraph();
  private readonly renderer: Sigma;
  private readonly beneath: HTMLCanvasElement;
  private readonly people: ReadonlyMap<string, MapPerson>;
  private readonly isSmall: boolean;
  private palette: Palette = readPalette();
  private shown: Shown = NOTHING;
  private arePeopleShown: boolean;
  private highlighted: ReadonlySet<string> = new Set();

  constructor(
    place: HTMLElement,
    private readonly data: MapData,
    select: (personId: string | null) => void,
  ) {
    this.people = new Map(data.people.map((person) => [person.id, person]));
    this.isSmall = data.people.length <= PEOPLE_AT_ONCE;
    this.arePeopleShown = this.isSmall;
    const scale = Math.min(1, Math.max(0.4, place.clientWidth / WIDE_PIXELS)) * (this.isSmall ? 1 : 0.6);
    for (const { id, name, x, y, acquaintances } of data.people) {
      this.graph.addNode(id, { label: name, x, y, size: scale * (3 + Math.sqrt(acquaintances)) });
    }
    this.addTies();
    this.renderer = new Sigma(this.graph, place, {
      allowInvalidContainer: true,
      hideEdgesOnMove: data.ties.length > 4_000,
      labelFont: '"Inter Variable", Inter, sans-serif',
      labelSize: 12,
      labelRenderedSizeThreshold: LABELLED_PIXELS_MIN,
      zIndex: true,
      minCameraRatio: 0.01,
      maxCameraRatio: 2,
      nodeReducer: (id) => this.nodeLook(id),
      edgeReducer: (edge) => this.edgeLook(edge),
    });
    this.beneath = this.renderer.createCanvas('groups', { beforeLayer: 'edges', style: { pointerEvents: 'none' } });
    this.renderer.on('afterRender', () => this.drawBeneath());
    this.renderer.on('resize', () => this.drawBeneath());
    this.renderer.on('clickNode', ({ node }) => select(node));
    this.renderer.on('clickStage', ({ event }) => this.stageClicked(event, select));
    this.renderer.getCamera().on('updated', () => this.zoomed());
    this.renderer.refresh();
  }

  show(shown: Shown): void {
    this.shown = shown;
    this.palette = readPalette();
    this.highlighted = new Set([...shown.path, ...(shown.selected === null ? [] : [shown.selected])]);
    this.renderer.setSetting('labelColor', { color: this.palette.ink });
    this.renderer.refresh();
  }

  flyTo(personId: string): void {
    const at = this.renderer.getNodeDisplayData(personId);
    if (at !== undefined) this.fly({ x: at.x, y: at.y, ratio: this.isSmall ? 0.35 : NEAR_RATIO });
  }

  flyToGroup(number: number): void {
    const group = this.data.groups.find((one) => one.number === number);
    if (group === undefined) return;
    const { x, y } = this.renderer.viewportToFramedGraph(this.renderer.graphToViewport(group));
    const { x: xs, y: ys } = this.renderer.getBBox();
    const widest = Math.max(xs[1] - xs[0], ys[1] - ys[0], 1);
    const ratio = Math.min(1, (group.radius * 3) / widest);
    this.fly({ x, y, ratio: this.isSmall ? ratio : Math.min(ratio, PEOPLE_BELOW_RATIO * 0.9) });
  }

  showAll(): void {
    void this.renderer.getCamera().animatedReset({ duration: durationOf() });
  }

  /** Who stands within a line on the screen, of those who are shown. */
  peopleWithin(line: readonly Point[]): string[] {
    return this.data.people
      .filter((person) => !this.shown.hidden.has(person.community) && isWithin(this.renderer.graphToViewport(person), line))
      .map(({ id }) => id);
  }

  /** What is on the screen at this moment, on the page's ground. */
  toPng(): Promise<Blob> {
    const canvases = this.renderer.getCanvases();
    // WebGL keeps its picture until the end of this turn only.
    this.renderer.refresh();
    this.drawBeneath();
    const layers = ['groups', 'edges', 'nodes', 'labels'].flatMap((layer) => canvases[layer] ?? []);
    const picture = document.createElement('canvas');
    picture.width = this.beneath.width;
    picture.height = this.beneath.height;
    const context = picture.getContext('2d');
    if (context === null) return Promise.reject(new Error('This browser draws no pictures.'));
    context.fillStyle = this.palette.surface;
    context.fillRect(0, 0, picture.width, picture.height);
    for (const layer of layers) context.drawImage(layer, 0, 0, picture.width, picture.height);
    return new Promise((resolve, reject) => {
      picture.toBlob((blob) => (blob === null ? reject(new Error('The picture is empty.')) : resolve(blob)));
    });
  }

  end(): void {
    this.renderer.kill();
  }

  private fly(state: { readonly x: number; readonly y: number; readonly ratio: number }): void {
    void this.renderer.getCamera().animate({ ...state, angle: 0 }, { duration: durationOf() });
  }

  private addTies(): void {
    const { people, ties } = this.data;
    for (let place = 0; place < ties.length; place += 2) {
      const [one, other] = [people[ties[place] ?? -1]?.id, people[ties[place + 1] ?? -1]?.id];
      if (one === undefined || other === undefined || this.graph.hasEdge(one, other)) continue;
      this.graph.addEdge(one, other);
    }
  }

  private nodeLook(id: string): Partial<NodeDisplayData> {
    const person = this.people.get(id);
    if (person === undefined) return { hidden: true };
    const isNamed = this.highlighted.has(id);
    if (!isNamed && (!this.arePeopleShown || this.shown.hidden.has(person.community))) return { hidden: true };
    const isFaded = this.shown.path.length > 0 && !isNamed;
    const isPicked = this.shown.picked.has(id);
    const colour = isPicked ? this.palette.ink : colourOf(person, this.shown.colourBy, this.palette);
    const { x, y } = person;
    const attributes = this.graph.getNodeAttributes(id) as { label: string; size: number };
    return {
      ...attributes,
      ...{ x, y, color: isFaded ? mixed(colour, this.palette.surface, 0.25) : colour, zIndex: isNamed ? 1 : 0 },
      ...(isNamed ? { forceLabel: true, size: attributes.size + 3 } : {}),
      ...(isFaded ? { label: null } : {}),
    };
  }

  private edgeLook(edge: string) {
    const [one, other] = this.graph.extremities(edge);
    const { path, selected } = this.shown;
    const isOnPath = path.some((id, place) => {
      const next = path[place + 1];
      return next !== undefined && ((id === one && next === other) || (id === other && next === one));
    });
    if (isOnPath) return { color: this.palette.accent, size: 3, zIndex: 1 };
    const isOfSelected = selected !== null && (one === selected || other === selected);
    const isShown = path.length === 0 && (isOfSelected || (selected === null && this.data.ties.length / 2 <= TIES_AT_ONCE));
    if (!isShown || !this.arePeopleShown) return { hidden: true };
    return { color: isOfSelected ? this.palette.quiet : this.palette.line, size: isOfSelected ? 1.5 : 0.6 };
  }

  private zoomed(): void {
    const isNear = this.isSmall || this.renderer.getCamera().ratio < PEOPLE_BELOW_RATIO;
    if (isNear === this.arePeopleShown) return;
    this.arePeopleShown = isNear;
    this.renderer.refresh();
  }

  /** From afar a click on a group goes there. */
  private stageClicked(at: Point, select: (personId: string | null) => void): void {
    select(null);
    if (this.arePeopleShown) return;
    const { x, y } = this.renderer.viewportToGraph(at);
    const group = this.data.groups.find((one) => Math.hypot(one.x - x, one.y - y) <= one.radius);
    if (group !== undefined) this.flyToGroup(group.number);
  }

  private drawBeneath(): void {
    const { width, height } = this.renderer.getDimensions();
    const ratio = window.devicePixelRatio;
    if (this.beneath.width !== width * ratio || this.beneath.height !== height * ratio) {
      this.beneath.width = width * ratio;
      this.beneath.height = height * ratio;
    }
    const context = this.beneath.getContext('2d');
    if (context === null) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    drawGroups(
      context,
      { toScreen: (point) => this.renderer.graphToViewport(point) },
      {
        ...{ groups: this.data.groups, hidden: this.shown.hidden, palette: this.palette },
        ...{ arePeopleShown: this.arePeopleShown, areGrey: this.arePeopleShown && this.shown.colourBy !== 'group' },
      },
    );
  }
}

const durationOf = (): number => (window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : FLY_MILLISECONDS);
