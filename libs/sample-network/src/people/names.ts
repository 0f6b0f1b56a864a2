/** Given names, and the parts from which family names are made, of one part of the world. All invented people. */
export interface NamePool {
  readonly given: readonly [string, ...string[]];
  readonly stems: readonly [string, ...string[]];
  readonly endings: readonly [string, ...string[]];
  /** How many of a hundred people have such a name. */
  readonly share: number;
}

const words = (text: string): readonly [string, ...string[]] => {
  const [first = '', ...others] = text.split(' ');
  return [first, ...others];
};

export const NAME_POOLS: readonly NamePool[] = [
  {
    share: 26,
    given: words(
      'Anneke Bastian Clara Dorothea Emil Franziska Gregor Hanna Ilka Jasper Katharina Leonhard Mara Niklas Ottilie Philipp Rieke Sören Theresa Ulrich Veit Wiebke Xaver Yvonne Johanna Maximilian Jürgen Björn Käthe Renate',
    ),
    stems: words(
      'Linden Falken Stein Königs Vosse Hart Birken Grün Ahlers Roth Wolken Mühl Eschen Kranz Tannen Weiden Hagen Brück',
    ),
    endings: words('rath berg hofer stedt mann bach feld brink rieder kamp wald thal reuter horst'),
  },
  {
    share: 18,
    given: words(
      'Alice Brendan Ciara Dominic Elsie Finlay Georgia Harvey Imogen Jonah Keira Lachlan Maeve Nathan Orla Preston Quentin Rosalind Spencer Tabitha Una Vaughn Wendell Siobhán Niamh Katherine Michael Robert William Elizabeth',
    ),
    stems: words('Ash Black Thorn Wether Brook Marl Fair Hollo Penn Stan Hather Crow Lang Whit Hazel Rook Elder Kings'),
    endings: words('worth ley combe well field wick ford more den hurst bridge croft shaw ton'),
  },
  {
    share: 14,
    given: words(
      'Agnieszka Bogdan Celina Dragan Ewa Filip Goran Hana Ivana Jakub Ksenija Ludmila Marek Nadia Oskar Petra Radek Světlana Tomáš Urszula Vesna Wojciech Zuzana Željko Łukasz Jiří Katarzyna Aleksandra',
    ),
    stems: words('Kowal Novot Drago Šimá Wiśn Bara Horá Zeli Petro Mraz Luko Jaro Stani Vese Kali Brat'),
    endings: words('čević ński escu ovič iewicz enko nek iak ovská kov elski čan'),
  },
  {
    share: 12,
    given: words(
      'Aurélie Beatriz Camille Diego Elisa Fabrizio Giulia Hugo Inês Joaquín Léonie Matteo Noémie Octavio Paolo Raquel Sébastien Tiago Valentina Xavier Zoé Lucía Renée André João Núria',
    ),
    stems: words('Mont Bel Cast Ferr Val Ribe Serra Oliv Fontan Mar Cal Alb Bra Dela Rossi Per'),
    endings: words('elli eira ault illo ières ado ondi ença anti ero igny aldo'),
  },
  {
    share: 12,
    given: words(
      'Aarav Bhavna Chetan Divya Esha Farhan Gauri Harish Ishaan Jaya Kavita Lakshmi Manish Nandini Omkar Priya Rohan Sneha Tarun Urvashi Varun Yash Zoya Ananya',
    ),
    stems: words('Raja Venka Shri Malho Deshi Iyen Chand Bhatta Ragha Kulka Nara Push Sundar Gokha'),
    endings: words('raman tapa garh nathan rkar charya pati mani lekar swamy vanshi prasad'),
  },
  {
    share: 8,
    given: words(
      'Astrid Bjarne Cecilie Dagny Eirik Freja Gunnar Håkon Ingrid Jorunn Kåre Liv Mikkel Nora Øyvind Pernille Ragnhild Sigrid Torbjörn Åsa Väinö Aino',
    ),
    stems: words('Lund Berg Sol Nord Hav Fjell Dal Grön Skov Ås Ström Kvist Ek Sjö'),
    endings: words('qvist gaard strand nes holm dahl vik rud sen lund mark nen'),
  },
  {
    share: 6,
    given: words(
      'Akira Chiara Daichi Hikari Jun-ho Mei Minh Naoko Linh Ren Seo-yeon Tuan Wei Xiuying Yuki Zhen Haruto Ji-woo Thảo Khánh',
    ),
    stems: words('Taka Mori Yama Ishi Naka Fuji Kuro Oka Hira Shima Saka Mizu'),
    endings: words('hashi moto da shiro mura zawa guchi saki tani hara'),
  },
  {
    share: 3,
    given: words('Adaeze Babajide Chidi Esi Femi Kofi Ngozi Olumide Sade Thandiwe Wanjiru Yaw Zanele Amara Kwabena Lindiwe'),
    stems: words('Ade Oko Mwan Nku Dla Aba Oye Ndi Boa Eke'),
    endings: words('bayo nkwo gi mini cha teng wale bele fumi ruka'),
  },
  {
    share: 1,
    given: words('مريم يوسف ليلى كريم نور سامي דניאל נועה יעל איתן'),
    stems: words('الحداد المنصور النجار الزهراوي الكرمي'),
    endings: words('ي ية ين ان'),
  },
];

export const CREDENTIALS: readonly [string, ...string[]] = words('MBA PMP PhD CISSP CKA CISM ITIL PSM');

/** Decorations people put around their names. */
export const DECORATIONS: readonly [string, ...string[]] = words('🚀 ☁️ 🇪🇺 🐧 ✨ ⚙️');

/** Short forms for the same person met twice. */
export const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['Katharina', 'Kathi'],
  ['Katherine', 'Kate'],
  ['Maximilian', 'Max'],
  ['Johanna', 'Jo'],
  ['Michael', 'Mike'],
  ['Robert', 'Rob'],
  ['William', 'Will'],
  ['Elizabeth', 'Liz'],
  ['Philipp', 'Phil'],
  ['Aleksandra', 'Ola'],
  ['Sébastien', 'Seb'],
  ['Alice', 'Ali'],
]);
