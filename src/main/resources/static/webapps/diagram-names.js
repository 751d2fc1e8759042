// The names in a diagram, which are kept in both languages, are drawn in the one that is read: a module of bpmn-js.

import { inOneLanguage } from './names.js';

function namesInOneLanguage(textRenderer) {
  const draw = textRenderer.createText;
  textRenderer.createText = (text, options) => draw.call(textRenderer, inOneLanguage(text ?? ''), options);
}

namesInOneLanguage.$inject = ['textRenderer'];

export default { __init__: ['whistleNames'], whistleNames: ['type', namesInOneLanguage] };
