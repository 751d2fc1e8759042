// What form-js says of itself, in Chinese. It has no place for other languages, so its words are exchanged where they stand.

const WORDS = new Map(Object.entries({
  'Field is required.': '这一项必填。',
  'Field must be a valid email.': '请填写有效的电子邮箱地址。',
  'Field must be a valid international phone number. (e.g. +4930664040900)': '请填写有效的电话号码。',
  'Value is not a number.': '请填写数字。',
  'Date and time must both be entered.': '日期和时间都要填写。',
  'Invalid value': '内容无效',
  Select: '请选择',
  Search: '搜索',
  'No results': '没有符合的选项',
  'All values selected': '已全部选择',
  'Remove tag': '移除',
  'Add new': '添加',
  Collapse: '收起',
  'Nothing to show.': '没有内容。',
  'No content to show.': '没有内容。',
  'Next page': '下一页',
  'Previous page': '上一页',
  Increment: '增加',
  Decrement: '减少',
  Checked: '已选中',
  'Not checked': '未选中',
  required: '必填',
  'This is an image placeholder': '图片',
  Download: '下载',
  Submit: '提交',
  Reset: '重置',
  'hh:mm ?m': '时:分',
  'hh:mm': '时:分',
}));

const SENTENCES = [
  [/^Field must have minimum value of (.+)\.$/, least => `不能小于 ${least}。`],
  [/^Field must have maximum value of (.+)\.$/, most => `不能大于 ${most}。`],
  [/^Field must have minimum length of (\d+)\.$/, least => `至少 ${least} 个字。`],
  [/^Field must have maximum length of (\d+)\.$/, most => `最多 ${most} 个字。`],
  [/^Field must match pattern .+$/, () => '格式不正确。'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, (less, more) => `请填写有效的值，最近的是 ${less} 和 ${more}。`],
  [/^Should not contain more than (\d+) decimal digits\.?$/, digits => `小数最多 ${digits} 位。`],
  [/^Expand all \((\d+)\)$/, count => `展开全部（${count}）`],
  [/^Remove list item (\d+)$/, place => `移除第 ${place} 项`],
];

/** @return what form-js says, in Chinese; what it does not say of itself, as it is */
export function inChinese(text) {
  const known = WORDS.get(text);
  if (known !== undefined) {
    return known;
  }
  for (const [sentence, words] of SENTENCES) {
    const found = sentence.exec(text);
    if (found) {
      return words(...found.slice(1));
    }
  }
  return text;
}
