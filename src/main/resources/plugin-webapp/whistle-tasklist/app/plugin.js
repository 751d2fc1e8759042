// What Tasklist shows of a case. The engine holds no words of people, so the card and the tab ask our API.
// Whatever the API answers is shown as text, never as markup: residents wrote it.

const ZONE = 'Asia/Shanghai';
const CHINESE = navigator.language.toLowerCase().startsWith('zh');
const LANGUAGE = CHINESE ? 'zh-CN' : 'en';

const CHINESE_WORDS = {
  loading: '正在读取案卷……',
  failed: '案卷没有读到，请稍后再试。',
  signIn: '登录已失效，请重新登录。',
  notYours: '您没有权限查看这份案卷。',
  notFound: '这项任务没有案卷。',
  again: '重试',
  item: '事项', level: '等级', channel: '渠道', status: '状态', stage: '阶段', filedAt: '提交时间', deadline: '截止',
  words: '居民原话', place: '地点', coordinates: '坐标', contact: '联系方式', none: '未提供',
  proposal: '派遣建议', lead: '牵头', supporting: '协办', kind: '吹哨类型', meeting: '联商会',
  needed: '需要', notNeeded: '不需要',
  calls: '已呼叫的部门', reportIn: '报到截止', reportedIn: '报到时间', history: '办理记录', noHistory: '还没有记录。',
  and: '、', minutes: '分钟', hours: '小时', days: '天',
  left: time => `还剩 ${time}`,
  over: time => `已超期 ${time}`,
  due: (deadline, left) => `截止 ${deadline} (${left})`,
};

const ENGLISH_WORDS = {
  loading: 'Reading the case…',
  failed: 'The case could not be read. Please try again later.',
  signIn: 'Your session has ended. Please sign in again.',
  notYours: 'You may not see this case.',
  notFound: 'This task has no case.',
  again: 'Try again',
  item: 'Item', level: 'Level', channel: 'Channel', status: 'Status', stage: 'Stage', filedAt: 'Filed', deadline: 'Due',
  words: 'In the resident’s words', place: 'Place', coordinates: 'Coordinates', contact: 'Contact', none: 'not given',
  proposal: 'Proposed dispatch', lead: 'Lead', supporting: 'Supporting', kind: 'Kind of whistle', meeting: 'Joint meeting',
  needed: 'needed', notNeeded: 'not needed',
  calls: 'Departments called', reportIn: 'Report in by', reportedIn: 'Reported in', history: 'History', noHistory: 'Nothing on record yet.',
  and: ', ', minutes: 'min', hours: 'h', days: 'd',
  left: time => `${time} left`,
  over: time => `${time} overdue`,
  due: (deadline, left) => `due ${deadline} (${left})`,
};

const WORDS = CHINESE ? CHINESE_WORDS : ENGLISH_WORDS;

// ---- our API ----

/** The application's address without the part of the web applications: "" or "/context". */
function contextPath() {
  const root = document.querySelector('base').getAttribute('app-root') || '';
  return root.replace(/\/camunda\/?$/, '');
}

async function ask(path) {
  const answer = await fetch(contextPath() + path, {
    credentials: 'same-origin',
    cache: 'no-store',
    // the last one keeps browsers from asking for a password when the session is over
    headers: { Accept: 'application/json', 'Accept-Language': LANGUAGE, 'X-Requested-With': 'XMLHttpRequest' },
  });
  if (!answer.ok) {
    throw Object.assign(new Error(`${path} answered ${answer.status}`), { status: answer.status });
  }
  return answer.json();
}

function explain(failure) {
  return { 401: WORDS.signIn, 403: WORDS.notYours, 404: WORDS.notFound }[failure.status] || WORDS.failed;
}

// ---- time ----

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

function parts(moment) {
  return Object.fromEntries(CLOCK.formatToParts(new Date(moment)).map(part => [part.type, part.value]));
}

function fullTime(moment) {
  const { year, month, day, hour, minute } = parts(moment);
  return CHINESE ? `${year}年${Number(month)}月${Number(day)}日 ${hour}:${minute}` : `${year}-${month}-${day} ${hour}:${minute}`;
}

/** Without the year, where it is this one. */
function shortTime(moment) {
  const { year, month, day, hour, minute } = parts(moment);
  return `${year === parts(Date.now()).year ? '' : `${year}-`}${month}-${day} ${hour}:${minute}`;
}

function timeLeft(deadline) {
  const minutes = Math.round((new Date(deadline) - Date.now()) / 60_000);
  const length = Math.abs(minutes);
  const time = length < 60 ? `${length} ${WORDS.minutes}`
    : length < 48 * 60 ? `${Math.floor(length / 60)} ${WORDS.hours}`
      : `${Math.floor(length / (24 * 60))} ${WORDS.days}`;
  return minutes < 0
    ? { text: WORDS.over(time), urgency: 'over' }
    : { text: WORDS.left(time), urgency: minutes < 24 * 60 ? 'soon' : 'calm' };
}

// ---- elements ----

/** An element with its class and what stands in it; texts become text nodes. Nothing stands for nothing. */
function element(name, className, ...content) {
  const made = document.createElement(name);
  made.className = className ? `whistle-${className}` : '';
  made.append(...content.filter(one => one !== null && one !== undefined && one !== ''));
  return made;
}

function rows(pairs) {
  return element('dl', 'facts', ...pairs
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([label, value]) => element('div', '', element('dt', '', label), element('dd', '', value))));
}

function section(title, ...content) {
  return element('section', 'section', element('h4', '', title), ...content);
}

function named({ code, name }) {
  return `${code} ${name}`;
}

function names(units) {
  return units.map(unit => unit.name).join(WORDS.and);
}

// ---- tab: the case ----

function caseView(file) {
  return element('div', 'case',
    element('h3', 'number', file.trackingNumber),
    facts(file),
    section(WORDS.words, element('p', 'words', file.description)),
    person(file),
    file.proposal && proposal(file.proposal),
    file.calls?.length ? section(WORDS.calls, element('ul', 'calls', ...file.calls.map(call))) : null,
    section(WORDS.history, history(file.history ?? [])));
}

function facts(file) {
  return rows([
    [WORDS.deadline, file.deadline && due(file)],
    [WORDS.item, file.item && named(file.item)],
    [WORDS.stage, file.stageText],
    [WORDS.status, file.statusText],
    [WORDS.level, file.levelText],
    [WORDS.channel, file.channelText],
    [WORDS.filedAt, fullTime(file.filedAt)],
  ]);
}

/** A case that is over has no time left, only the deadline it had. */
function due({ deadline, status }) {
  if (status !== 'OPEN') {
    return fullTime(deadline);
  }
  const { text, urgency } = timeLeft(deadline);
  return element('span', '', `${fullTime(deadline)} `, element('strong', urgency, text));
}

function person({ address, longitude, latitude, contact }) {
  const reached = contact ? [contact.name, contact.phone, contact.email].filter(Boolean).join(' · ') : '';
  const located = longitude !== null && longitude !== undefined && latitude !== null && latitude !== undefined;
  return rows([
    [WORDS.place, address || WORDS.none],
    [WORDS.coordinates, located ? `${longitude}, ${latitude}` : null],
    [WORDS.contact, reached || WORDS.none],
  ]);
}

function proposal({ lead, supporting, kindText, joint }) {
  return section(WORDS.proposal, rows([
    [WORDS.lead, lead && lead.name],
    [WORDS.supporting, names(supporting ?? [])],
    [WORDS.kind, kindText],
    [WORDS.meeting, joint ? WORDS.needed : WORDS.notNeeded],
  ]));
}

function call({ department, roleText, stateText, reportInDeadline, reportedInAt }) {
  const when = reportedInAt ? `${WORDS.reportedIn} ${fullTime(reportedInAt)}`
    : reportInDeadline ? `${WORDS.reportIn} ${fullTime(reportInDeadline)}` : null;
  return element('li', '', element('strong', '', department.name),
    element('span', 'aside', roleText), element('span', 'aside', stateText), when && element('span', 'aside', when));
}

/** The latest on top; our API gives the oldest first. */
function history(entries) {
  return entries.length === 0
    ? element('p', 'aside', WORDS.noHistory)
    : element('ol', 'history', ...[...entries].reverse().map(({ at, who, stageText, text }) => element('li', '',
      element('div', 'aside', [fullTime(at), stageText, who].filter(Boolean).join(' · ')),
      element('div', 'words', text))));
}

async function showCase(place, taskId) {
  place.replaceChildren(element('p', 'aside', WORDS.loading));
  try {
    const file = await ask(`/api/cases/of-task/${encodeURIComponent(taskId)}`);
    place.replaceChildren(caseView(file));
  } catch (failure) {
    const again = element('button', '', WORDS.again);
    again.className = 'btn btn-default';
    again.type = 'button';
    again.addEventListener('click', () => showCase(place, taskId));
    place.replaceChildren(element('p', 'failure', explain(failure)), again);
  }
}

// ---- cards: all that are drawn in one go ask once ----

const MOST_AT_ONCE = 50;
let waiting = [];

function showOnCard(line, taskId) {
  if (waiting.length === 0) {
    setTimeout(fillCards);
  }
  waiting.push({ line, taskId });
}

function fillCards() {
  const cards = waiting;
  waiting = [];
  for (let first = 0; first < cards.length; first += MOST_AT_ONCE) {
    fill(cards.slice(first, first + MOST_AT_ONCE));
  }
}

async function fill(cards) {
  const ids = [...new Set(cards.map(card => encodeURIComponent(card.taskId)))];
  try {
    const files = new Map((await ask(`/api/cases?tasks=${ids.join(',')}`)).map(file => [file.taskId, file]));
    cards.filter(card => files.has(card.taskId)).forEach(card => card.line.replaceChildren(cardLine(files.get(card.taskId))));
  } catch (failure) {
    cards.forEach(card => card.line.replaceChildren(explain(failure)));
  }
}

function cardLine({ trackingNumber, item, deadline }) {
  const known = [trackingNumber, item && named(item)].filter(Boolean).join(' · ');
  if (!deadline) {
    return element('span', '', known);
  }
  const { text, urgency } = timeLeft(deadline);
  return element('span', '', `${known} · `, element('span', `${urgency} whistle-due`, WORDS.due(shortTime(deadline), text)));
}

// ---- the two plugins ----

export default [
  {
    id: 'whistle-case',
    pluginPoint: 'tasklist.task.detail',
    // before the form (1000): first the matter, then the decision
    priority: 1100,
    properties: { label: '案卷 Case' },
    render(node, { taskId }) {
      showCase(node, taskId);
    },
  },
  {
    id: 'whistle-card',
    pluginPoint: 'tasklist.card',
    priority: 1000,
    render(node, { taskId }) {
      node.className = 'whistle-card';
      showOnCard(node, taskId);
    },
  },
];
