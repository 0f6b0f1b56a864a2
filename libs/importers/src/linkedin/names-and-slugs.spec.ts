import { describe, expect, it } from '@jest/globals';
import { htmlToText } from '../text/html-to-text.js';
import { slugsOf } from './mention.js';
import { nameOfParts, nameOfText, namesOfList } from './person-name.js';
import { profileSlug } from './profile-slug.js';

it.each([
  ['https://www.linkedin.com/in/Ada-Example-1/', 'ada-example-1'],
  ['www.linkedin.com/in/ada', 'ada'],
  ['http://de.linkedin.com/in/ada?trk=x', 'ada'],
  ['https://www.linkedin.com/in/zo%C3%AB', 'zoë'],
  ['https://www.linkedin.com/in/zoe\u0308', 'zoë'],
  ['https://www.linkedin.com/in/razo-🇮🇳-1', 'razo-🇮🇳-1'],
  ['https://www.linkedin.com/in/50%-off', '50%-off'],
  ['https://www.linkedin.com/company/looms', null],
  ['', null],
])('the slug of %s', (address, slug) => {
  expect(profileSlug(address)).toBe(slug);
});

describe('names', () => {
  it('lose their credentials', () => {
    expect(nameOfParts('Ada', 'Example, MBA, PMP')).toMatchObject({
      full: 'Ada Example',
      family: 'Example',
      credentials: 'MBA, PMP',
    });
    expect(nameOfText('Ada Example, Ph.D.')).toMatchObject({ full: 'Ada Example', credentials: 'Ph.D.' });
  });

  it('of members who are gone are none', () => {
    expect([nameOfText('LinkedIn Member'), nameOfParts('', ' '), nameOfText('')]).toEqual([null, null, null]);
  });

  it('joined by the comma they contain come apart', () => {
    expect(namesOfList("Ada Example, MBA, Bo O'Sample, Ph.D., CFA, Cy")).toEqual([
      'Ada Example, MBA',
      "Bo O'Sample, Ph.D., CFA",
      'Cy',
    ]);
  });
});

it('addresses joined by commas are told by their shape', () => {
  expect(slugsOf('https://www.linkedin.com/in/ada,https://www.linkedin.com/in/bo-%2C-x')).toEqual(['ada', 'bo-,-x']);
});

it('an InMail loses its markup and keeps its words', () => {
  expect(htmlToText('<p class="x">a &lt; b &#8211; c</p><ul><li>one</li></ul><script>x</script>')).toBe('a < b – c\n\n• one');
  expect(htmlToText('1 < 2 & 3 > 2')).toBe('1 < 2 & 3 > 2');
});
