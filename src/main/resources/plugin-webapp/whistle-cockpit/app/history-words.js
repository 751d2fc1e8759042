// What the history of cases says, in the language of the browser: Chinese, else English.

import { CHINESE } from './shared.js';

function lengthInChinese(days, hours, minutes) {
  return days ? `${days} 天${hours ? ` ${hours} 小时` : ''}` : hours ? `${hours} 小时${minutes ? ` ${minutes} 分` : ''}` : minutes ? `${minutes} 分钟` : '不到 1 分钟';
}

function lengthInEnglish(days, hours, minutes) {
  return days ? `${days} d${hours ? ` ${hours} h` : ''}` : hours ? `${hours} h${minutes ? ` ${minutes} min` : ''}` : minutes ? `${minutes} min` : 'under 1 min';
}

const CHINESE_WORDS = {
  title: '历史案卷', tab: '案卷',
  hint: '查找本区的案卷，包括已经结束的。受理编号可以只写开头。',
  number: '受理编号', unit: '单位', item: '事项', ending: '办理结果', from: '提交日期（起）', to: '提交日期（止）', any: '不限',
  endings: { ENDED: '已结束', OPEN: '办理中', CLOSED: '已办结', REFUSED: '不予受理', MERGED: '已并案', WITHDRAWN: '已撤回' },
  find: '查找', clear: '清除条件', more: '继续往前找', searching: '正在查找……', again: '重试',
  nothing: '没有符合条件的案卷。可以放宽日期，或只写编号的开头。', nothingYet: '这一段里没有符合条件的，可以继续往前找。',
  found: count => `已列出 ${count} 件`, end: '没有更早的了。',
  columns: ['受理编号', '事项', '社区', '提交', '状态', '用时'],
  failed: '没有读到，请稍后再试。', notFound: number => `没有查到编号为 ${number} 的案卷，请核对受理编号。`, notYours: '您没有权限查看历史案卷。', signIn: '登录已失效，请重新登录。',
  back: '返回查找', loading: '正在读取案卷……',
  facts: { item: '事项', community: '社区', status: '状态', stage: '阶段', filedAt: '提交', deadline: '截止', endedAt: '结束', address: '地点' },
  said: '居民原话', path: '经过的步骤', process: '流程', version: version => `第 ${version} 版`, running: '进行中', over: '已结束',
  pathHint: '图是当时运行的那一版。数字是先后次序，后面是停留的时间。',
  noDiagram: '这一版模型已经不在了，下面的步骤仍可查看。', drawing: '正在画图……',
  noPath: '这份案卷没有流程记录。', cut: '记录很长，这里只列出前面的部分。',
  steps: '步骤与用时', stepColumns: ['次序', '步骤', '流程', '开始', '结束', '用时', '其中工作时间', '期限', '经办'],
  watches: '时限监测的步骤', here: '正在此处', canceled: '被中止', late: '逾期', inTime: '按时', times: count => `${count} 次`,
  decisions: '决策表的判定', decisionColumns: ['时间', '决策表', '输入', '结论', '命中的规则'], noDecisions: '没有经过决策表。',
  row: number => `第 ${number} 行`, noRule: '没有规则命中', none: '（空）',
  incidents: '故障', incidentColumns: ['故障', '步骤', '发生', '解除', '结果'], noIncidents: '没有发生过故障。', open: '未解除', resolved: '已恢复', givenUp: '已取消', trouble: '故障',
  entries: '案卷记录', noEntries: '没有可以查看的记录。', factsOnly: '管理员只看办理要素，居民的话和记录不在这里显示。',
  whole: '查看经过的步骤', noCase: '这个流程实例不属于哪一件诉求，没有案卷。',
  length: lengthInChinese,
  heat: {
    legend: '本区：现有件数，停留时间的中位数，超过期限的比例。按任务计，与“时限”页的口径不同，说明见该页。', span: (version, since) => `只计第 ${version} 版，自 ${since} 起；换版后重新计。`, now: count => `现有 ${count}`, late: count => `逾期 ${count}`, median: time => `中位 ${time}`, share: percent => `超时 ${percent}%`,
    show: '显示停留情况', none: '还没有停留数据。', failed: '停留情况没有读到。', of: count => `共 ${count} 次`,
  },
};

const ENGLISH_WORDS = {
  title: 'Case history', tab: 'Case file',
  hint: 'Finds the cases of your district, also those that are over. The beginning of a number will do.',
  number: 'Tracking number', unit: 'Unit', item: 'Item', ending: 'How it ended', from: 'Filed from', to: 'Filed until', any: 'Any',
  endings: { ENDED: 'Over', OPEN: 'In progress', CLOSED: 'Closed', REFUSED: 'Not accepted', MERGED: 'Merged', WITHDRAWN: 'Withdrawn' },
  find: 'Search', clear: 'Clear', more: 'Look further back', searching: 'Searching…', again: 'Try again',
  nothing: 'No case fits. Widen the days, or write only the beginning of the number.', nothingYet: 'None fits in this part; look further back.',
  found: count => `${count} listed`, end: 'There are no earlier ones.',
  columns: ['Tracking number', 'Item', 'Community', 'Filed', 'Status', 'Took'],
  failed: 'This could not be read. Please try again later.', notFound: number => `There is no case ${number}. Please check the tracking number.`, notYours: 'You may not read the history of cases.', signIn: 'Your session is over. Please sign in again.',
  back: 'Back to the search', loading: 'Reading the case…',
  facts: { item: 'Item', community: 'Community', status: 'Status', stage: 'Stage', filedAt: 'Filed', deadline: 'Due', endedAt: 'Ended', address: 'Place' },
  said: 'In the resident’s words', path: 'The way it went', process: 'Process', version: version => `version ${version}`, running: 'running', over: 'over',
  pathHint: 'The diagram is of the version that it ran on. Numbers are the order, then how long it stayed there.',
  noDiagram: 'This version of the model is not there any more; the steps below are.', drawing: 'Drawing…',
  noPath: 'This case has no record of the engine.', cut: 'The record is long; only its first part is listed.',
  steps: 'Steps and durations', stepColumns: ['Order', 'Step', 'Process', 'From', 'Until', 'Took', 'Working time', 'Limit', 'Done by'],
  watches: 'Steps of the service-level watches', here: 'here now', canceled: 'cut short', late: 'late', inTime: 'in time', times: count => `${count} times`,
  decisions: 'Decisions by tables', decisionColumns: ['Time', 'Table', 'Inputs', 'Outcome', 'Rule that matched'], noDecisions: 'No table was asked.',
  row: number => `Row ${number}`, noRule: 'No rule matched', none: '(empty)',
  incidents: 'Incidents', incidentColumns: ['Incident', 'Step', 'Opened', 'Closed', 'Outcome'], noIncidents: 'There was no incident.', open: 'open', resolved: 'went on', givenUp: 'given up', trouble: 'incident',
  entries: 'Case file', noEntries: 'There is nothing to read.', factsOnly: 'Administrators see the facts of a case only; what people said and did is not shown.',
  whole: 'The way it went', noCase: 'This instance belongs to no request, so there is no case file.',
  length: lengthInEnglish,
  heat: {
    legend: 'Of your district: how many now, median stay, share that broke its limit. By tasks, and so other than on the page Service levels, which says why.', span: (version, since) => `Version ${version} only, since ${since}; a new version begins anew.`, now: count => `${count} now`, late: count => `${count} late`, median: time => `median ${time}`, share: percent => `${percent}% late`,
    show: 'Show stays', none: 'There are no figures yet.', failed: 'The stays could not be read.', of: count => `of ${count}`,
  },
};

export const SAYS = CHINESE ? CHINESE_WORDS : ENGLISH_WORDS;

/** @param seconds how long something took */
export function lengthOf(seconds) {
  const minutes = Math.floor(seconds / 60);
  return minutes < 48 * 60
    ? SAYS.length(0, Math.floor(minutes / 60), minutes % 60)
    : SAYS.length(Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), 0);
}

export function failureOf(failure, number) {
  const own = { 401: SAYS.signIn, 404: number && SAYS.notFound(number) }[failure.status];
  const detail = failure.problem?.type?.endsWith(':not-yours') ? SAYS.notYours : failure.problem?.detail;
  return own || detail || SAYS.failed;
}
