const FOUND_MAX = 60;
const KEPT_UNDER = 'tieline-explorer';
const FIRST_QUERY = `# Ctrl and Enter run it.
query {
  contacts(first: 5, sort: LAST_CONTACT) {
    edges { node { id name company lastContactAt strength { step percent } } }
    pageInfo { hasNextPage endCursor }
  }
}
`;
const NAMES = '{ __schema { types { name description fields { name description } inputFields { name description } } } }';
// As deep as a query may go: lists of lists of things that are never null do not occur.
const OF_TYPE = 'kind name ofType { kind name ofType { kind name ofType { kind name } } }';
const TYPE = `query ($name: String!) { __type(name: $name) { kind name description
  fields { name description type { ${OF_TYPE} } args { name description defaultValue type { ${OF_TYPE} } } }
  inputFields { name description type { ${OF_TYPE} } } enumValues { name description } } }`;

const element = (id) => document.getElementById(id);
const [form, query, variables, answer, state] = ['ask', 'query', 'variables', 'answer', 'state'].map(element);
const [search, found, shown] = ['search', 'found', 'type'].map(element);

async function ask(question, values) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: question, variables: values }),
  });
  return response.json();
}

async function run() {
  sessionStorage.setItem(KEPT_UNDER, JSON.stringify([query.value, variables.value]));
  let values;
  try {
    values = variables.value.trim() === '' ? {} : JSON.parse(variables.value);
  } catch (fault) {
    state.textContent = `The variables are not JSON: ${fault.message}`;
    return;
  }
  state.textContent = 'Asking…';
  const began = performance.now();
  try {
    const answered = await ask(query.value, values);
    answer.textContent = JSON.stringify(answered, null, 2);
    const outcome = answered.errors === undefined ? 'Answered' : 'Answered with errors';
    state.textContent = `${outcome} in ${Math.round(performance.now() - began)} ms.`;
  } catch (fault) {
    state.textContent = `Nothing came back: ${fault.message}`;
  }
}

/** What is shown is put in as text, never as markup. */
function made(tag, text, ...children) {
  const node = document.createElement(tag);
  if (text !== null) node.textContent = text;
  node.append(...children);
  return node;
}

function linkTo(name, text = name) {
  const button = made('button', text);
  button.type = 'button';
  button.addEventListener('click', () => void show(name));
  return button;
}

const said = (description) => {
  const line = made('div', description ?? '');
  line.className = 'said';
  return line;
};

const written = (type) => {
  if (type.kind === 'NON_NULL') return `${written(type.ofType)}!`;
  return type.kind === 'LIST' ? `[${written(type.ofType)}]` : type.name;
};
const named = (type) => (type.ofType ? named(type.ofType) : type.name);

async function show(name) {
  const { data, errors } = await ask(TYPE, { name });
  if (errors !== undefined || data.__type === null) {
    shown.replaceChildren(made('p', errors?.[0]?.message ?? 'There is no such type.'));
    return;
  }
  const type = data.__type;
  const list = made('ul', null);
  for (const field of type.fields ?? type.inputFields ?? []) {
    const head = made('code', `${field.name}: `);
    const item = made('li', null, head, linkTo(named(field.type), written(field.type)), said(field.description));
    for (const argument of field.args ?? []) {
      const usual = argument.defaultValue === null ? '' : ` = ${argument.defaultValue}`;
      const words = `${usual} ${argument.description ?? ''}`;
      const line = made('div', null, made('code', `  ${argument.name}: `), linkTo(named(argument.type), written(argument.type)));
      line.append(made('span', words));
      item.append(line);
    }
    list.append(item);
  }
  for (const value of type.enumValues ?? []) list.append(made('li', null, made('code', value.name), said(value.description)));
  shown.replaceChildren(made('h3', type.name), said(type.description), list);
}

let types = [];

function find() {
  const wanted = search.value.trim().toLowerCase();
  const hits = [];
  for (const type of types) {
    if (type.name.toLowerCase().includes(wanted)) hits.push([type.name, type.name]);
    for (const field of wanted === '' ? [] : (type.fields ?? type.inputFields ?? [])) {
      if (field.name.toLowerCase().includes(wanted)) hits.push([type.name, `${type.name}.${field.name}`]);
    }
  }
  const list = made('ul', null, ...hits.slice(0, FOUND_MAX).map(([name, text]) => made('li', null, linkTo(name, text))));
  found.replaceChildren(hits.length === 0 ? made('p', 'Nothing is called so.') : list);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void run();
});
form.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  void run();
});
search.addEventListener('input', find);

const kept = JSON.parse(sessionStorage.getItem(KEPT_UNDER) ?? 'null');
[query.value, variables.value] = kept ?? [FIRST_QUERY, ''];
const { data } = await ask(NAMES, {});
types = (data?.__schema.types ?? []).filter((type) => !type.name.startsWith('__'));
find();
await show('Query');
