import { configuration } from '../../../../webapps/config.js';

export default {
  ...await configuration('cockpit', { zh: '运行监控', en: 'Cockpit' }),
  bpmnJs: { additionalModules: ['../../../webapps/diagram-names.js'] },
};
