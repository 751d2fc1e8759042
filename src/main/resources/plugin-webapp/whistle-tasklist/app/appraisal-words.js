// What the panel 考评 says, in the language of the browser.

import { CHINESE } from './words.js';

const CHINESE_WORDS = {
  name: '考评', month: '月份', close: '关闭', loading: '正在读取……', failed: '没有读到，请稍后再试。', again: '重试', more: '更多',
  rates: '我的指标', allRates: '各单位指标', noRates: '这个月还没有计分。', measure: '指标', rate: '数值', standard: '标准', total: '综合', madeOf: (some, all) => `只含 ${all} 项中的 ${some} 项，不宜与各项齐全的单位相比`, upTo: time => `统计截至 ${time}`,
  raw: rate => `剔除前 ${rate}`, atLeast: percent => `不低于 ${percent}%`, atMost: percent => `不高于 ${percent}%`, reached: '✓ 达标', notReached: '✗ 未达标', noStandard: '未设标准', reachedOf: (some, all) => `${all} 项中 ${some} 项达标`, stars: (points, of) => `${points}/${of} 星`,
  measures: {
    CONTACT: '响应率', REPORT_IN: '签收及时率', CLOSING: '按时办结率', SOLVED: '解决率', SATISFIED: '满意率', RETURN: '退件率',
    REDO: '重办率', REPEAT: '重复诉求率', DEPARTMENT_SCORE: '社区评部门', WHISTLE_SCORE: '部门评哨',
  },
  scores: '待评分', noScores: '没有待评分的诉求。', whistle: '这次吹哨', since: day => `${day} 起可评`, round: number => `第 ${number} 轮办理`,
  inNameOf: unit => `以${unit}的名义`, starsOf: (count, about) => `给${about}打 ${count} 星`, about: name => `给${name}打分`, comment: '说明（可不填，不公开）', send: '提交评分', scored: (about, count) => `已给${about}打 ${count} 星。`, noStars: '请先选择星级。',
  appeals: '可申诉的计分', noMarks: '这个月没有可申诉的计分。', appeal: '申诉', appealSend: '提交申诉', appealed: '已提交申诉，由督办员决定。', ground: '理由', why: '事实和依据', noGround: '按现行规则，这项指标不能申诉。',
  pictures: '作为依据的照片', pictureNeeded: '这个理由须附本案的照片，请选择至少一张。', noPictures: '本案没有可选的照片。诉求还在办理时，正在办理它的人可以在任务的“案卷”页签里添加照片，再来申诉；否则请换一个理由。',
  appealHint: '只能申诉本单位的计分，每项一次，十个工作日内提出；由两名无关的人员决定，不会删除任何记录。', myAppeals: '我的申诉', allAppeals: '申诉和剔除', withdraw: '撤回', withdrawn: '申诉已撤回。', ofDay: (points, of) => `得 ${points} / ${of}`,
  bad: {
    CONTACT: () => '逾期', REPORT_IN: () => '逾期', CLOSING: () => '逾期', SOLVED: () => '未解决', SATISFIED: () => '不满意', RETURN: () => '退件',
    REDO: () => '重办', REPEAT: () => '重复', DEPARTMENT_SCORE: points => `${points} 星`, WHISTLE_SCORE: points => `${points} 星`,
  },
  voices: { appealed: '申诉理由', proposed: '提议剔除', decided: '一审', confirmed: '复核', then: '；' },
  decisions: { PROPOSED: '支持，提议剔除', REFUSED: '不支持', EXCLUDED: '同意剔除', DECLINED: '不同意剔除' },
  noFigures: '您的账号没有可查看的考评数据：只有计分单位的人员、督办员、管理员和建模员可以查看。', partOnly: '只含本社区（街道）诉求的计分，不是该单位的全部。',
  months: '月度评价', parties: { RESIDENTS: '居民满意率', STREET: '街道评价', SELF: '社区自评', THIRD_PARTY: '第三方评价', GRID: '网格互评' },
  party: '评价方', points: '得分', weight: '权重', missing: '未评', sum: '加权得分', sumHint: '按已有评价方加权；缺的评价方已注明。', closed: '这个月的评价已截止，不能再填写。',
  enter: party => `填写${party}`, replace: party => `更改${party}`, pointsHint: '0 到 100，最多一位小数', note: '说明（可不填）', assessor: '评价机构', save: '保存', saved: '已保存。', latest: (who, time) => `${who} 于 ${time} 填写`, noPoints: '请填写 0 到 100 的分数，最多一位小数。',
};

const ENGLISH_WORDS = {
  name: 'Appraisal', month: 'Month', close: 'Close', loading: 'Reading…', failed: 'This could not be read. Please try again later.', again: 'Try again', more: 'More',
  rates: 'My rates', allRates: 'Rates of units', noRates: 'Nothing has been counted in this month.', measure: 'Measure', rate: 'Rate', standard: 'Standard', total: 'Composite', madeOf: (some, all) => `made of ${some} of ${all} measures; not comparable`, upTo: time => `Counted up to ${time}`,
  raw: rate => `${rate} before exclusions`, atLeast: percent => `at least ${percent}%`, atMost: percent => `at most ${percent}%`, reached: '✓ reached', notReached: '✗ not reached', noStandard: 'no standard', reachedOf: (some, all) => `${some} of ${all} reached`, stars: (points, of) => `${points}/${of} stars`,
  measures: {
    CONTACT: 'Contacted in time', REPORT_IN: 'Reported in in time', CLOSING: 'Closed in time', SOLVED: 'Solved', SATISFIED: 'Satisfied', RETURN: 'Returned',
    REDO: 'Done again', REPEAT: 'Repeated requests', DEPARTMENT_SCORE: 'Department, scored by communities', WHISTLE_SCORE: 'Whistle, scored by departments',
  },
  scores: 'To be scored', noScores: 'Nothing is left to be scored.', whistle: 'this whistle', since: day => `since ${day}`, round: number => `round ${number}`,
  inNameOf: unit => `in the name of ${unit}`, starsOf: (count, about) => `${count} of 5 stars for ${about}`, about: name => `Score ${name}`, comment: 'Comment (optional, not public)', send: 'Send score', scored: (about, count) => `Scored ${about}: ${count} of 5 stars.`, noStars: 'Choose the stars first.',
  appeals: 'Marks to contest', noMarks: 'There is no mark to contest in this month.', appeal: 'Appeal', appealSend: 'Send appeal', appealed: 'The appeal has been sent; supervisors decide.', ground: 'Ground', why: 'Facts and basis', noGround: 'By the rules in force this measure cannot be contested.',
  pictures: 'Pictures as evidence', pictureNeeded: 'This ground needs a picture of the case; choose at least one.', noPictures: 'The case has no picture to choose. While it is open, whoever works on it can add one in the tab Case of their task; else choose another ground.',
  appealHint: 'Contest marks of your own unit, each once, within ten working days. Two people without a part in it decide; no record is deleted.', myAppeals: 'My appeals', allAppeals: 'Appeals and exclusions', withdraw: 'Take back', withdrawn: 'The appeal has been taken back.', ofDay: (points, of) => `${points} of ${of}`,
  bad: {
    CONTACT: () => 'late', REPORT_IN: () => 'late', CLOSING: () => 'late', SOLVED: () => 'not solved', SATISFIED: () => 'not satisfied', RETURN: () => 'returned',
    REDO: () => 'done again', REPEAT: () => 'repeated', DEPARTMENT_SCORE: points => `${points} of 5 stars`, WHISTLE_SCORE: points => `${points} of 5 stars`,
  },
  voices: { appealed: 'Appeal', proposed: 'Proposed', decided: 'First decision', confirmed: 'Second decision', then: '; ' },
  decisions: { PROPOSED: 'upheld, exclusion proposed', REFUSED: 'refused', EXCLUDED: 'excluded', DECLINED: 'not excluded' },
  noFigures: 'Your account may see no figures: people of the units that are counted, supervisors, administrators and modelers may.', partOnly: 'Only marks of requests of your own community or street, not all of this unit.',
  months: 'Monthly assessment', parties: { RESIDENTS: 'Residents satisfied', STREET: 'Street', SELF: 'Self', THIRD_PARTY: 'Third party', GRID: 'Other grids' },
  party: 'Party', points: 'Points', weight: 'Weight', missing: 'missing', sum: 'Weighted total', sumHint: 'Weighted over the parties that are there; missing ones are named.', closed: 'This month is closed and cannot be changed any more.',
  enter: party => `Enter: ${party}`, replace: party => `Change: ${party}`, pointsHint: '0 to 100, at most one decimal', note: 'Note (optional)', assessor: 'Institution', save: 'Save', saved: 'Saved.', latest: (who, time) => `${who}, ${time}`, noPoints: 'Give 0 to 100 points with at most one decimal.',
};

export const SAY = CHINESE ? CHINESE_WORDS : ENGLISH_WORDS;
