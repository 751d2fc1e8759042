// What the page of a case says, in the language of the browser: Chinese, else English.

import { CHINESE } from './words.js';

const CHINESE_WORDS = {
  at: '地点', onlyWords: '只有文字描述的地点，没有标在地图上。', map: '诉求地点的地图', zoomIn: '放大', zoomOut: '缩小', noMap: '地图没有读到，地点以文字为准。',
  stages: '办理阶段', notReached: '未到', present: '进行中', notNeeded: '未经过',
  doing: '可以做的事', about: '基本情况',
  near: '同一地点和相似的诉求', similar: '附近同类、正在办理', earlier: '本楼、本网格近 12 个月的诉求', sameBuilding: '同一栋楼',
  filed: time => `${time} 提交`, ended: time => `${time} 结束`, redone: count => `重办 ${count} 次`,
  nearHint: '只列出您有权知道的诉求。',
  flags: '台账标记',
  decisions: count => `规则判断（${count} 项）`, version: number => `第 ${number} 版`, rule: number => `第 ${number} 行规则`, earlierDecisions: count => `更早的判断（还有 ${count} 项）`, nothing: '（空）', noRule: '没有规则命中，按默认处理',
  because: '依据', result: '结果', inputs: '当时的情况',
  parties: '相关单位和值班电话', noPhone: '未登记电话，请管理员在“值班电话”页登记',
  number: '受理编号', left: '剩余时间',
};

const ENGLISH_WORDS = {
  at: 'Place', onlyWords: 'The place is known in words only; it is not on the map.', map: 'Map of the place', zoomIn: 'Zoom in', zoomOut: 'Zoom out', noMap: 'The map could not be read; go by the words.',
  stages: 'Stages', notReached: 'not yet', present: 'now', notNeeded: 'not needed',
  doing: 'What you can do', about: 'Facts',
  near: 'The same place, and similar requests', similar: 'Open ones of the same item near by', earlier: 'Of this building and cell, last 12 months', sameBuilding: 'same building',
  filed: time => `filed ${time}`, ended: time => `ended ${time}`, redone: count => `redone ${count} time${count === 1 ? '' : 's'}`,
  nearHint: 'Only requests that you may know of.',
  flags: 'Ledgers',
  decisions: count => `Decided by rules (${count})`, version: number => `version ${number}`, rule: number => `row ${number}`, earlierDecisions: count => `Earlier ones (${count} more)`, nothing: '(empty)', noRule: 'no rule matched, the default holds',
  because: 'Because', result: 'Result', inputs: 'As things stood',
  parties: 'Who else works on it', noPhone: 'no telephone on record; administrators enter it under Duty telephones',
  number: 'Number', left: 'Time left',
};

export const SAYS = CHINESE ? CHINESE_WORDS : ENGLISH_WORDS;
