// Words that Camunda and its calendars have in their pages and not among their labels, in Chinese.

const CALENDAR = new Map(Object.entries({
  Sun: '日', Mon: '一', Tue: '二', Wed: '三', Thu: '四', Fri: '五', Sat: '六',
  Sunday: '星期日', Monday: '星期一', Tuesday: '星期二', Wednesday: '星期三', Thursday: '星期四', Friday: '星期五', Saturday: '星期六',
  previous: '上一个', next: '下一个', Today: '今天', Clear: '清空', Done: '完成', Close: '关闭',
  Month: '月份', Year: '年份', Hour: '时', Minute: '分', 'Scroll to increment': '滚动即可增减', 'Click to toggle': '点击切换',
}));
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const MONTH = new RegExp(`^(${MONTHS.join('|')})(?: (\\d{4}))?$`);

const PAGES = new Map(Object.entries({
  Actions: '操作',
  'Select all': '全选',
  'Unselect all': '全不选',
  'Toggle this section': '展开或收起这一部分',
  'Suspended Job Definition': '已挂起的作业定义',
  'Invalid Date Value.': '日期无效。',
  'Loading diagram': '正在读取流程图',
  'Message is null.': '消息为空。',
  'Set follow up': '设置跟进日期',
  'Load Variables': '读取变量',
  'zoom in': '放大',
  'zoom out': '缩小',
  'reset zoom': '恢复原来大小',
  null: '空',
}));

/** Camunda shows this label's key: its header says it in words for nobody, and only screen readers are told it. */
const KEYS = new Map(Object.entries({
  CAM_WIDGET_HEADER_TOGGLE_NAVIGATION: ['展开或收起导航', 'Toggle navigation'],
}));

/** The words of dmn-js around a decision table. */
const TABLE = new Map(Object.entries({
  'Hit policy:': '命中策略：',
  Unique: '唯一', First: '首个', Any: '任一', Priority: '优先', 'Rule order': '按规则顺序', 'Output order': '按输出顺序', Collect: '汇总',
  When: '当', Then: '则', And: '且', Annotations: '注释',
  'Input type': '输入类型', 'Output label': '输出名称', 'Output type': '输出类型', 'Output values': '输出取值', 'Input expression': '输入表达式',
  string: '文本', boolean: '是否', integer: '整数', long: '长整数', double: '小数', date: '日期', number: '数字',
  'No overlap is possible and all rules are disjoint. Only a single rule can be matched': '规则互不重叠，只会有一条命中',
}));

/** November 2026 as 2026年11月, May as 5月. */
function month(text) {
  const found = MONTH.exec(text);
  if (!found) {
    return undefined;
  }
  const [, name, year] = found;
  return `${year ? `${year}年` : ''}${MONTHS.indexOf(name) + 1}月`;
}

export function calendarInChinese(text) {
  return CALENDAR.get(text) ?? month(text) ?? text;
}

export function tableInChinese(text) {
  return TABLE.get(text) ?? text;
}

export function pageInChinese(text) {
  return PAGES.get(text) ?? text;
}

/** @return what a label says whose key is shown; anything else as it is */
export function keyInWords(text, chinese) {
  const words = KEYS.get(text);
  return words ? words[chinese ? 0 : 1] : text;
}
