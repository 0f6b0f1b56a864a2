import { describe, expect, it } from '@jest/globals';
import { chipsOf, type ListView, readView, USUAL_VIEW, writeView } from './list-view';

describe('a view of the contacts', () => {
  it('reads what it wrote', () => {
    const view: ListView = {
      filter: { tag: 'kubernetes', strength: ['WARM', 'CLOSE'], hasJobChange: true },
      sort: 'STRENGTH',
      columns: ['work', 'location'],
    };
    expect(readView(writeView(view))).toEqual(view);
  });

  it('writes nothing of what is usual', () => {
    expect(writeView(USUAL_VIEW)).toBe('{"filter":{}}');
  });

  it.each(['', '{', '[]', 'null', '7', '{"filter":7,"sort":"__proto__","columns":["constructor",3]}'])(
    'makes sense of an address typed by anybody: %s',
    (text) => {
      const view = readView(text);
      expect(view.filter).toEqual({});
      expect(view.sort).toBeNull();
    },
  );

  it('says every filter in words', () => {
    expect(chipsOf({ company: 'Contoso', strength: ['WARM', 'CLOSE'] }).map(({ says }) => says)).toEqual([
      'At Contoso',
      'Strength: warm or close',
    ]);
    expect(chipsOf({ text: 'ana' })).toEqual([]);
  });
});
