import { configuration } from '../../../../webapps/config.js';
import { CHINESE } from '../../../../webapps/language.js';

/** Tasklist does not start without its shortcuts. */
function shortcut(key, chinese, english) {
  return { key, description: CHINESE ? chinese : english };
}

export default {
  ...await configuration('tasklist', { zh: '任务列表', en: 'Tasklist' }),
  shortcuts: {
    claimTask: shortcut('ctrl+alt+c', '领取所选的任务', 'claims the currently selected task'),
    focusFilter: shortcut('ctrl+shift+f', '转到第一个筛选器', 'set the focus to the first filter in the list'),
    focusList: shortcut('ctrl+alt+l', '转到列表的第一项任务', 'sets the focus to the first task in the list'),
    focusForm: shortcut('ctrl+alt+f', '转到表单的第一栏', 'sets the focus to the first input field in a task form'),
  },
};
