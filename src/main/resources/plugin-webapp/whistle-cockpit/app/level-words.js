// What the page of service levels says, in the language of the browser: Chinese, else English. Other parts bring a module
// of words of their own.

import { CHINESE } from './shared.js';

const CHINESE_WORDS = {
  title: '时限', loading: '正在读取时限……', failed: '时限没有读到，请稍后再试。', notYours: '只有督办员和管理员可以查看时限。', signIn: '登录已失效，请重新登录。', again: '重试',
  ofDistrict: name => `${name}的时限`, district: '区', period: '时段', periods: { week: '本周', month: '本月', quarter: '本季度', own: '自选' }, from: '从', to: '到', show: '查看',
  span: (from, to) => `${from} 至 ${to}`, clocksAt: (at, upTo) => `时钟状态截至 ${at}，历史数据统计截至 ${upTo}`,
  counting: '正在首次统计全部案卷，历史数字暂时偏低。', csv: '下载表格（CSV）', table: '数据表', chart: '图表', none: '这段时间没有数据。', more: '更多', total: '合计', count: '次数',
  states: { met: '按时完成', missed: '逾期后停止', running: '进行中', atRisk: '即将到期', overdue: '已逾期', paused: '已暂停' },
  statesHint: '“按时完成”“逾期后停止”是所选时段内停下的时钟，逾期后撤回或并入的也在后者，其余是现在还在走的；逾期未完成的只计入“已逾期”，不重复计。部门自己的时钟计在部门名下，对居民的承诺和评价计在诉求所在社区名下；移交后计在接手单位名下。一件诉求可有几个时钟。',
  units: '各单位时限状态', items: '各事项时限状态', unit: '单位', item: '事项', clocks: '时钟个数',
  risk: '有风险的承诺', riskHint: '对居民的承诺，截止最早的在前；下载的表格最多 50,000 件，超出时末行注明。', noRisk: '没有即将到期或逾期的承诺。', number: '受理编号', state: '状态', stage: '阶段', where: '社区', who: '在办单位', deadline: '截止', left: '剩余', open: '打开',
  shown: (count, all) => `已列出 ${count} 件${all ? '，没有更多了' : ''}。`, leftOut: (shown, left) => `图中是最需关注的 ${shown} 行，另有 ${left} 行见下表。`,
  clockStates: { WITHIN_TIME: '时限内', DUE_SOON: '即将到期', OVERDUE: '已逾期', REMINDED: '已催办', LED: '领导包案', SUPERVISED: '督办', PUBLISHED: '通报', PAUSED: '已暂停' },
  stages: { FEEDBACK: '民生反馈', REPORT: '问题上报', WHISTLE: '社区吹哨', RESPONSE: '部门响应', JOINT_RESOLUTION: '联商解决', EVALUATION: '民生评价' },
  steps: '各步骤停留时间', step: '步骤', median: '中位数', p90: '九成不超过', hoursAxis: '小时', stepsHint: '按自然时间计算，误差约 2.5%；“全程”只计办结和不予受理的，撤回、并案的不在其中。这里按案卷计，如“签收”从要求报到算到报到或退件；流程图上的停留时间按任务从产生到完成计，只计一个版本，误差约 6%，两者因此不同。',
  stepNames: { SCREENING: '受理', COMMUNITY: '社区处理', DISPATCH: '派遣', REPORT_IN: '签收', RULING: '权属裁决', MEETING: '联商会', WORK: '办理', VERIFICATION: '核验', EVALUATION: '评价', WHOLE: '全程' },
  returns: '反复退件', returnsHint: '退件两次及以上的诉求，按最后一次退件的日期计入。', noReturns: '没有退件两次及以上的诉求。', times: '退件次数', cases: '件数', timesOf: times => (times === '5' ? '5 次及以上' : `${times} 次`), last: '最后退件', latest: '最近的几件',
  rungs: '升级台阶', rung: '台阶', rungsHint: '各时钟到达每个台阶的次数。', rates: '各单位指标', ratesHint: '每格先写剔除后，再写剔除前；标准与排序见“考评”。', raw: '剔除前', adjusted: '剔除后',
  measures: { CONTACT: '响应率', REPORT_IN: '签收及时率', CLOSING: '按时办结率', SOLVED: '解决率', SATISFIED: '满意率', RETURN: '退件率', REDO: '重办率', REPEAT: '重复诉求率', DEPARTMENT_SCORE: '社区评部门', WHISTLE_SCORE: '部门评哨' },
  cells: '各网格热度', cell: '位置（约百米格）', cellsHint: '逾期最多的在前，最多 30 格；没有位置的诉求不在其中。', missedInPeriod: '时段内逾期后停止', openNow: '在办', percentAxis: '%',
  minutes: '分钟', hours: '小时', days: '天', summary: '时限概况', all: '查看全部时限', oldest: '最早的承诺',
};

const ENGLISH_WORDS = {
  title: 'Service levels', loading: 'Reading the service levels…', failed: 'The service levels could not be read. Please try again later.', notYours: 'Only supervisors and administrators see service levels.', signIn: 'Your session is over. Please sign in again.', again: 'Try again',
  ofDistrict: name => `Service levels of ${name}`, district: 'District', period: 'Period', periods: { week: 'This week', month: 'This month', quarter: 'This quarter', own: 'Own' }, from: 'From', to: 'To', show: 'Show',
  span: (from, to) => `${from} to ${to}`, clocksAt: (at, upTo) => `Clocks as of ${at}, the past counted up to ${upTo}`,
  counting: 'All case files are being counted for the first time; figures of the past are still too low.', csv: 'Download table (CSV)', table: 'Table', chart: 'Chart', none: 'There is nothing in these days.', more: 'More', total: 'Total', count: 'Count',
  states: { met: 'Met', missed: 'Stopped late', running: 'Running', atRisk: 'At risk', overdue: 'Overdue', paused: 'Paused' },
  statesHint: '“Met” and “Stopped late” are clocks that stopped in the period, late ones also by withdrawal or merging, the others run now; what is late and not done is counted as overdue only, never twice. A department’s own clocks stand with the department, the promise to the resident and the evaluation with the community of the request; a clock that is passed on stands with whoever has it. A request may have several.',
  units: 'States by unit', items: 'States by item', unit: 'Unit', item: 'Item', clocks: 'Clocks',
  risk: 'Promises at risk', riskHint: 'Promises to residents, the earliest deadline first. A downloaded table has 50,000 at most; if there are more, its last line says so.', noRisk: 'No promise is at risk or overdue.', number: 'Number', state: 'State', stage: 'Stage', where: 'Community', who: 'Working on it', deadline: 'Deadline', left: 'Left', open: 'Open',
  shown: (count, all) => `${count} listed${all ? '; there are no more' : ''}.`, leftOut: (shown, left) => `The chart has the ${shown} rows that need most attention; ${left} more are in the table.`,
  clockStates: { WITHIN_TIME: 'Within time', DUE_SOON: 'Due soon', OVERDUE: 'Overdue', REMINDED: 'Reminded', LED: 'Led', SUPERVISED: 'Supervised', PUBLISHED: 'Published', PAUSED: 'Paused' },
  stages: { FEEDBACK: 'Feedback', REPORT: 'Report', WHISTLE: 'Whistle', RESPONSE: 'Response', JOINT_RESOLUTION: 'Joint resolution', EVALUATION: 'Evaluation' },
  steps: 'Time in each step', step: 'Step', median: 'Median', p90: 'Nine of ten within', hoursAxis: 'Hours', stepsHint: 'By the wall clock, to some 2.5%. “From filing to end” is of what was closed or refused; what was withdrawn or merged is not in it. Counted by case files, as report-in from when it was asked for to report-in or return; diagrams tell another median, of tasks from their making to their end, of one version of the model only and to some 6%.',
  stepNames: { SCREENING: 'Screening', COMMUNITY: 'In the community', DISPATCH: 'Dispatch', REPORT_IN: 'Report-in', RULING: 'Ruling', MEETING: 'Joint meeting', WORK: 'Work', VERIFICATION: 'Verification', EVALUATION: 'Evaluation', WHOLE: 'From filing to end' },
  returns: 'Passed back and forth', returnsHint: 'Requests returned twice or more, by the day of the last return.', noReturns: 'No request was returned twice or more.', times: 'Returns', cases: 'Requests', timesOf: times => (times === '5' ? '5 or more' : times), last: 'Last return', latest: 'The latest',
  rungs: 'Rungs of the ladder', rung: 'Rung', rungsHint: 'How often clocks came to each rung.', rates: 'Rates by unit', ratesHint: 'Adjusted first, then raw; standards and order are with the rates themselves.', raw: 'raw', adjusted: 'adjusted',
  measures: { CONTACT: 'Contacted in time', REPORT_IN: 'Reported in in time', CLOSING: 'Closed in time', SOLVED: 'Solved', SATISFIED: 'Satisfied', RETURN: 'Returned', REDO: 'Done again', REPEAT: 'Repeated', DEPARTMENT_SCORE: 'Department score', WHISTLE_SCORE: 'Whistle score' },
  cells: 'Heat by cell', cell: 'Place (some 100 m)', cellsHint: 'Most overdue first, 30 cells at most; requests without a place are not among them.', missedInPeriod: 'Done late in the period', openNow: 'Open', percentAxis: '%',
  minutes: 'min', hours: 'h', days: 'd', summary: 'Service levels', all: 'All service levels', oldest: 'The oldest promises',
};

export const WORDS = CHINESE ? CHINESE_WORDS : ENGLISH_WORDS;
