// Uses a program just started as people will, so that the JVM meets what it needs at each start; given the one-time link.
const link = new URL(process.argv[2]);
const cookies = new Map();

async function call(method, path, body) {
  const answer = await fetch(new URL(path, link.origin), {
    method,
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json',
      'Accept-Encoding': 'gzip, br',
      Cookie: [...cookies].map((each) => each.join('=')).join('; '),
      'X-XSRF-TOKEN': cookies.get('XSRF-TOKEN') ?? '',
    },
    body: body && JSON.stringify(body),
  });
  for (const cookie of answer.headers.getSetCookie()) {
    const [, name, value] = cookie.match(/^([^=]+)=([^;]*)/);
    cookies.set(name, value);
  }
  const text = await answer.text();
  return answer.headers.get('content-type')?.includes('json') && text ? JSON.parse(text) : text;
}

const person = { name: 'Anne', email: 'anne@depart.example', password: 'une phrase pour apprendre' };
await call('GET', '/api/instance');
const page = await call('GET', '/');
const { workspace } = await call('POST', '/api/setup', {
  token: link.searchParams.get('token'),
  company: { name: 'Départ' },
  person,
  visibility: 'everyone',
  people: [],
});
const at = `/api/w/${workspace.slug}/`;
await call('POST', '/api/session', { login: person.email, password: person.password });
for (const asset of [...String(page).matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((found) => found[1])) await call('GET', asset);
for (let round = 0; round < 12; round++) {
  const customer = (await call('POST', `${at}records/organisation`, { values: { name: `Client ${round}`, customer: true } })).id;
  await call('GET', '/api/session');
  for (const path of ['me', 'model', 'views/organisation', `records/organisation/${customer}`, 'search?q=cli', 'revenue/months']) {
    await call('GET', at + path);
  }
  for (const object of ['organisation', 'contact', 'product', 'quote']) {
    await call('POST', `${at}records/${object}/query`, { limit: 50, sort: [] });
    await call('POST', `${at}records/${object}/count`, {});
  }
  await call('GET', `${at}records/organisation/${customer}/history`);
  const quote = (await call('POST', `${at}quotes`, { organisation: customer })).id;
  await call('GET', `${at}quotes/${quote}`);
}
