// What the desk (工作台) says, in the language of the browser.

import { CHINESE } from './words.js';

const CHINESE_WORDS = {
  name: '工作台', button: late => (late ? `工作台，${late} 项已超期` : '工作台'), close: '关闭', loading: '正在读取……', failed: '没有读到，请稍后再试。', again: '重试', more: '下一页', searchOn: '继续往后查',
  lists: { MINE: '我的任务', UNIT: '本单位', TODAY: '今日到期', OVERDUE: '已超期', RETURNED: '退回重办', WAITING: '等待居民' },
  listsBelow: { UNIT: '全部任务' },
  empty: {
    MINE: '您手上没有任务。可在“本单位”里领取。', UNIT: '没有待办的任务。', TODAY: '今天没有要到期的任务。', OVERDUE: '没有超期的任务。',
    RETURNED: '没有退回、重办或核查不通过的任务。', WAITING: '没有在等居民答复的任务。',
  },
  notFound: '这个清单里没有找到。可以换一个清单，或者用受理编号查。', searched: count => `只查了最先到期的 ${count} 项；可继续往后查，或者用受理编号查。`,
  search: '查找', searchHint: '受理编号、地点或居民写的词', searchNumber: '受理编号',
  noTime: '没有期限', paused: '计时暂停', waiting: '等居民答复', returned: '退回重办', merged: count => `并案 ${count} 件`, noCase: '没有诉求',
  mine: '我', free: '待领', taken: '已领', whose: name => `${name} 在办`,
  choose: what => `选择 ${what}`, claim: '领取', claimAll: count => `领取所选 ${count} 项`, chosen: count => `已选 ${count} 项`, unchoose: '取消选择',
  listLabel: (name, count) => `${name}，${count} 项`, order: '先到期的在前', refreshed: time => `${time} 更新`,
  sums: (done, all) => `${all} 项中 ${done} 项已办。`, claimed: (done, all) => `${all} 项中 ${done} 项已领取。`, also: numbers => `并入的 ${numbers.length} 件随主案办结：${numbers.join('、')}`,
  result: '填同一结果', resultTitle: count => `办理结果，用于 ${count} 项任务`, resultMerged: count => `还有并入的 ${count} 件，随主案办结。`, resultHint: '每件各办各的：办不成的会逐件说明，其余照办。', send: '提交', cancel: '取消', sending: '正在提交……', unanswered: '没有收到答复，可能已办，请刷新后核对，再决定是否重新提交。', keepForm: '结果还没有提交。请先提交，或者取消。', required: '此项必填。',
  spokenTo: '与谁沟通（何人、何时、方式）', measures: '做了什么（会公开）', completion: '何时完成', completions: { DONE: '已完成', SCHEDULED: '计划完成' }, scheduledFor: '计划完成日期',
  load: '工作量', unit: '单位', person: '人员', open: '待办', today: '今日到期', overdue: '已超期', unclaimed: '待领', noLoad: '没有待办的任务。', loadCut: '单位较多，只列出最忙的 300 个。', people: '人员',
  keys: '快捷键', keysTitle: '工作台快捷键', keyList: [['j 或 ↓', '下一项'], ['k 或 ↑', '上一项'], ['Enter', '打开任务'], ['c', '领取所选的，没有选就领取当前一项'], ['x', '选择或取消当前一项'], ['/', '查找'], ['?', '显示或关闭本表'], ['Esc', '关闭']],
  keysHint: '输入文字时快捷键不起作用；全部功能也可以用 Tab 键到达。',
  due: time => `截止 ${time}`,
};

const ENGLISH_WORDS = {
  name: 'Desk', button: late => (late ? `Desk, ${late} overdue` : 'Desk'), close: 'Close', loading: 'Reading…', failed: 'It could not be read. Please try again later.', again: 'Try again', more: 'Next page', searchOn: 'Search further',
  lists: { MINE: 'Mine', UNIT: 'My unit', TODAY: 'Due today', OVERDUE: 'Overdue', RETURNED: 'Came back', WAITING: 'Waiting for resident' },
  listsBelow: { UNIT: 'All tasks' },
  empty: {
    MINE: 'You have no tasks. Claim some of “My unit”.', UNIT: 'No task is open.', TODAY: 'Nothing is due today.', OVERDUE: 'Nothing is overdue.',
    RETURNED: 'Nothing was returned, is done again or failed its verification.', WAITING: 'No task waits for a resident.',
  },
  notFound: 'Not found in this list. Try another list, or the tracking number.', searched: count => `Only the ${count} tasks that are due first were searched; search further, or use the tracking number.`,
  search: 'Search', searchHint: 'Number, place, or words of the resident', searchNumber: 'Tracking number',
  noTime: 'no deadline', paused: 'clock paused', waiting: 'resident asked', returned: 'came back', merged: count => `${count} merged`, noCase: 'no request',
  mine: 'me', free: 'unclaimed', taken: 'claimed', whose: name => `with ${name}`,
  choose: what => `Choose ${what}`, claim: 'Claim', claimAll: count => `Claim ${count} chosen`, chosen: count => `${count} chosen`, unchoose: 'Choose none',
  listLabel: (name, count) => `${name}, ${count}`, order: 'what is due first at the top', refreshed: time => `as of ${time}`,
  sums: (done, all) => `${done} of ${all} done.`, claimed: (done, all) => `${done} of ${all} claimed.`, also: numbers => `${numbers.length} merged ones are closed with it: ${numbers.join(', ')}`,
  result: 'Same result', resultTitle: count => `Result for ${count} task${count === 1 ? '' : 's'}`, resultMerged: count => `And for the ${count} merged into it, which are closed with it.`, resultHint: 'Each is done by itself: what fails is told by case, the others go on.', send: 'Submit', cancel: 'Cancel', sending: 'Sending…', unanswered: 'No answer came; it may have been done. Reload and see before you send it again.', keepForm: 'The result is not sent yet. Submit it first, or cancel.', required: 'This is required.',
  spokenTo: 'Whom you spoke to (who, when, how)', measures: 'What was done (published)', completion: 'When is it finished?', completions: { DONE: 'finished', SCHEDULED: 'scheduled' }, scheduledFor: 'Scheduled for',
  load: 'Workload', unit: 'Unit', person: 'Person', open: 'Open', today: 'Due today', overdue: 'Overdue', unclaimed: 'Unclaimed', noLoad: 'No task is open.', loadCut: 'There are many units; the 300 with the most to do are listed.', people: 'People',
  keys: 'Keys', keysTitle: 'Keys of the desk', keyList: [['j or ↓', 'next task'], ['k or ↑', 'task before'], ['Enter', 'open the task'], ['c', 'claim what is chosen, else the task you are at'], ['x', 'choose the task you are at, or not'], ['/', 'search'], ['?', 'show or close these keys'], ['Esc', 'close']],
  keysHint: 'They rest while you type; everything can be reached with Tab as well.',
  due: time => `due ${time}`,
};

export const SAY = CHINESE ? CHINESE_WORDS : ENGLISH_WORDS;
