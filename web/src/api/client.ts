/** The one way out to the server: JSON, problems as typed errors, and a closed session that reopens by itself. */

export interface ProblemPlace {
  place: string;
  code: string;
  detail: string;
}

/** A refusal of the server, or its silence (`network.unreachable`). */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly values: Record<string, unknown>;
  readonly at: ProblemPlace[];

  constructor(body: Partial<Pick<Problem, 'code' | 'status' | 'title' | 'detail' | 'values' | 'at'>>) {
    super(body.detail ?? body.title ?? body.code ?? 'problem');
    this.code = body.code ?? 'unknown';
    this.status = body.status ?? 0;
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.values = body.values ?? {};
    this.at = body.at ?? [];
  }

  /** A file that broke off on its way. */
  get isCutOff(): boolean {
    return this.code === CUT_OFF;
  }

  get isSilence(): boolean {
    return this.code === 'network.unreachable';
  }
}

export const UNREACHABLE = 'network.unreachable';
const CUT_OFF = 'network.cut_off';

interface RequestOptions {
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** The answer 401 is wanted as it is: the question was "is there a session?". */
  asksForSession?: boolean;
}

let language = 'fr';
let reopenSession: (() => Promise<void>) | null = null;

export function speakToServerIn(code: string): void {
  language = code;
}

/** Tells the client whom to ask when a session has ended: the answer comes once the person is signed in again. */
export function onSessionEnd(ask: (() => Promise<void>) | null): void {
  reopenSession = ask;
}

export async function call<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(method, path, options);
  if (response.status === 401 && reopenSession && !options.asksForSession) {
    const problem = await readProblem(response);
    if (problem.code !== 'session.none') throw problem;
    await reopenSession();
    return readAnswer<T>(await send(method, path, options));
  }
  return readAnswer<T>(response);
}

/** A file the server makes: its bytes, and the name it gives them. */
export async function download(path: string, body: unknown): Promise<{ file: Blob; name: string }> {
  const response = await send('POST', path, { body });
  if (!response.ok) throw await readProblem(response);
  const said = /filename="?([^";]+)"?/.exec(response.headers.get('Content-Disposition') ?? '');
  try {
    return { file: await response.blob(), name: said?.[1] ?? 'export.csv' };
  } catch {
    // It began and broke off: what has come is no whole file.
    throw new Problem({ code: CUT_OFF });
  }
}

/** A file sent as it is, with how much of it has left. */
export async function upload<T>(path: string, file: Blob, onSent: (bytes: number) => void): Promise<T> {
  const answer = await sendFile(path, file, onSent);
  if (answer.status === 401 && reopenSession) {
    const problem = await readProblem(answer);
    if (problem.code !== 'session.none') throw problem;
    await reopenSession();
    return readAnswer<T>(await sendFile(path, file, onSent));
  }
  return readAnswer<T>(answer);
}

/** What a file holds, to be shown on the page. */
export async function fetchFile(path: string): Promise<Blob> {
  const response = await send('GET', path, {});
  if (!response.ok) throw await readProblem(response);
  return response.blob();
}

/** Not by `fetch`, which does not tell how much has left. */
function sendFile(path: string, file: Blob, onSent: (bytes: number) => void): Promise<Response> {
  return new Promise((answered, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', language);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-XSRF-TOKEN', xsrfToken());
    request.upload.onprogress = (event) => onSent(event.loaded);
    request.onload = () => answered(new Response(request.response, { status: request.status }));
    request.onerror = () => failed(new Problem({ code: UNREACHABLE }));
    request.send(file);
  });
}

async function send(method: string, path: string, options: RequestOptions): Promise<Response> {
  const headers: Record<string, string> = {
    Accept: 'application/json',
    'Accept-Language': language,
    ...options.headers,
  };
  const raw = options.body instanceof Blob || typeof options.body === 'string';
  if (options.body !== undefined && !raw) headers['Content-Type'] = 'application/json';
  if (method !== 'GET') headers['X-XSRF-TOKEN'] = xsrfToken();
  try {
    return await fetch(path, {
      method,
      headers,
      body: options.body === undefined ? undefined : raw ? (options.body as BodyInit) : JSON.stringify(options.body),
      signal: options.signal,
      credentials: 'same-origin',
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem({ code: UNREACHABLE });
  }
}

async function readAnswer<T>(response: Response): Promise<T> {
  if (!response.ok) throw await readProblem(response);
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

async function readProblem(response: Response): Promise<Problem> {
  try {
    const body = await response.json();
    return new Problem({ ...body, status: response.status });
  } catch {
    return new Problem({ code: response.status >= 502 ? UNREACHABLE : 'unknown', status: response.status });
  }
}

function xsrfToken(): string {
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith('XSRF-TOKEN='));
  return found ? decodeURIComponent(found.slice('XSRF-TOKEN='.length)) : '';
}

export const get = <T>(path: string, options?: RequestOptions) => call<T>('GET', path, options);
export const post = <T>(path: string, body?: unknown, options?: RequestOptions) =>
  call<T>('POST', path, { body: body ?? {}, ...options });
export const put = <T>(path: string, body: unknown) => call<T>('PUT', path, { body });
export const patch = <T>(path: string, body: unknown, options?: RequestOptions) =>
  call<T>('PATCH', path, { body, ...options });
export const remove = <T>(path: string) => call<T>('DELETE', path);
