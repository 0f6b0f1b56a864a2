import { type Agreement, COMPARED_FIELDS, type ComparedField, type Comparison } from './compare-profiles.js';
import { type FieldChances, type LevelChance, type MatchChances, SHIPPED_CHANCES } from './match-weight.js';

const ROUNDS = 30;
/** Fewer compared pairs, or fewer of them that seem to be one person, say too little about an owner's own data. */
const COMPARED_MIN = 1000;
const ONE_PERSON_MIN = 50;
/** With two fields, one person and two cannot be told apart by how often fields agree together; a field counts if a tenth has it. */
const FIELDS_MIN = 3;
const FIELD_SHARE_MIN = 0.1;
/** Added to every count, so that what never occurred is rare and not impossible. */
const SMOOTHING = 0.01;
/** What the learning starts from: the rates only need to point the right way. */
const STARTING_SHARE = 0.2;
const STARTING: FieldChances = {
  same: { m: 0.7, u: 0.1 },
  similar: { m: 0.2, u: 0.05 },
  different: { m: 0.1, u: 0.85 },
};

type Level = Exclude<Agreement, 'missing'> | 'oneWord';
const LEVELS = ['same', 'similar', 'different', 'oneWord'] as const satisfies readonly Level[];

/** How many pairs compare alike, field by field. */
export interface ComparedAlike {
  readonly comparison: Pick<Comparison, 'agreements' | 'nameWords'>;
  readonly pairs: number;
}

/**
 * Learns from pairs that nobody has labelled how often fields agree among one person and among two: expectation
 * maximisation on the mixture of Fellegi and Sunter, over the pairs that share a key, fields taken as independent.
 *
 * @param compared the pairs, those that compare alike counted together
 * @returns null where there is too little to learn from; then the shipped chances hold. Fields that no pair has keep theirs.
 * @see Winkler 1988, Using the EM Algorithm for Weight Computation in the Fellegi–Sunter Model of Record Linkage
 */
export function learnChances(compared: readonly ComparedAlike[]): MatchChances | null {
  const total = compared.reduce((sum, { pairs }) => sum + pairs, 0);
  if (total < COMPARED_MIN || fieldsIn(compared, total) < FIELDS_MIN) return null;
  let chances = startingChances();
  let share = STARTING_SHARE;
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts = countLevels(compared, chances, share);
    share = counts.ones / total;
    chances = chancesOf(counts);
  }
  if (share * total < ONE_PERSON_MIN || share >= 1) return null;
  return { ...chances, priorBits: Math.log2(share / (1 - share)) };
}

function fieldsIn(compared: readonly ComparedAlike[], total: number): number {
  return COMPARED_FIELDS.filter((field) => {
    const having = compared.filter(({ comparison }) => comparison.agreements[field] !== 'missing');
    return having.reduce((sum, { pairs }) => sum + pairs, 0) >= FIELD_SHARE_MIN * total;
  }).length;
}

interface Counts {
  /** Pairs that are one person, by expectation. */
  ones: number;
  readonly levels: ReadonlyMap<ComparedField, Record<Level, { one: number; two: number }>>;
}

function countLevels(compared: readonly ComparedAlike[], chances: MatchChances, share: number): Counts {
  const counts: Counts = { ones: 0, levels: new Map(COMPARED_FIELDS.map((field) => [field, emptyCounts()])) };
  for (const { comparison, pairs } of compared) {
    let odds = share / (1 - share);
    for (const field of COMPARED_FIELDS) {
      const chance = chanceOf(levelOf(field, comparison), field, chances);
      if (chance !== null) odds *= chance.m / chance.u;
    }
    const one = (odds / (1 + odds)) * pairs;
    counts.ones += one;
    for (const field of COMPARED_FIELDS) {
      const level = levelOf(field, comparison);
      const count = level === null ? undefined : counts.levels.get(field)?.[level];
      if (count === undefined) continue;
      count.one += one;
      count.two += pairs - one;
    }
  }
  return counts;
}

function levelOf(field: ComparedField, { agreements, nameWords }: ComparedAlike['comparison']): Level | null {
  const agreement = agreements[field];
  if (agreement === 'missing') return null;
  return field === 'name' && agreement === 'same' && nameWords < 2 ? 'oneWord' : agreement;
}

function chanceOf(level: Level | null, field: ComparedField, chances: MatchChances): LevelChance | null {
  if (level === null) return null;
  return level === 'oneWord' ? chances.oneWordName : chances.fields[field][level];
}

function chancesOf(counts: Counts): MatchChances {
  const fields = { ...SHIPPED_CHANCES.fields };
  let { oneWordName } = SHIPPED_CHANCES;
  for (const [field, count] of counts.levels) {
    const rates = ratesOf(count);
    if (rates === null) continue;
    const { oneWord, ...whole } = rates;
    fields[field] = whole;
    if (field === 'name') oneWordName = oneWord;
  }
  return { fields, oneWordName, priorBits: 0 };
}

/** @returns null where no pair has the field. */
function ratesOf(count: Readonly<Record<Level, { one: number; two: number }>>): Record<Level, LevelChance> | null {
  const ones = LEVELS.reduce((sum, level) => sum + count[level].one + SMOOTHING, 0);
  const twos = LEVELS.reduce((sum, level) => sum + count[level].two + SMOOTHING, 0);
  if (ones + twos < 1) return null;
  const rate = (level: Level): LevelChance => ({
    m: (count[level].one + SMOOTHING) / ones,
    u: (count[level].two + SMOOTHING) / twos,
  });
  return { same: rate('same'), similar: rate('similar'), different: rate('different'), oneWord: rate('oneWord') };
}

function emptyCounts(): Record<Level, { one: number; two: number }> {
  const none = () => ({ one: 0, two: 0 });
  return { same: none(), similar: none(), different: none(), oneWord: none() };
}

function startingChances(): MatchChances {
  const fields = { ...SHIPPED_CHANCES.fields };
  for (const field of COMPARED_FIELDS) fields[field] = STARTING;
  return { fields, oneWordName: { m: 0.3, u: 0.1 }, priorBits: 0 };
}
