// The parts 办理结果 and 照片与证据 of a case: each reply with what was seen of it on site, and the pictures side by side.

import { contextPath, send, upload } from './api.js';
import { choice, failure, field, press, reasonOf } from './deeds.js';
import { element, fullTime, rows, section } from './view.js';
import { WORDS } from './words.js';

const HEADING = '.whistle-album h4';

/** @param again shows the case as it is after a deed */
export function evidenceSection(evidence, path, again) {
  const album = section(WORDS.pictures, compared(evidence.pictures, path, again), withdrawn(evidence.pictures));
  album.classList.add('whistle-album');
  return element('div', '',
    evidence.attempts.length ? section(WORDS.results, failures(evidence.failures), ...evidence.attempts.map(attempt)) : null,
    album);
}

/** A form to add a picture, for those who may. */
export function pictureDeed(evidence, path, again) {
  return evidence.addable ? adding(path, again) : null;
}

// ---- replies ----

function failures(count) {
  return count ? element('p', 'failure', WORDS.failures(count)) : null;
}

function attempt(one) {
  const { verification, verificationText } = one;
  const urgency = verification === 'PASSED' ? 'calm' : verification === 'FAILED' ? 'over' : 'soon';
  const made = element('article', 'attempt',
    element('div', 'line', element('strong', '', `${WORDS.attempt(one.attempt)} · ${one.department.name}`),
      element('span', `standing whistle-${urgency}`, verificationText ?? WORDS.waitsForVerification)),
    rows([
      [WORDS.acceptedAt, fullTime(one.acceptedAt)],
      [WORDS.spokenTo, one.spokenTo],
      [WORDS.measures, element('span', 'words', one.measures)],
      [WORDS.finishedBy, one.scheduledFor ? WORDS.scheduled(one.scheduledFor) : WORDS.finished(fullTime(one.submittedAt))],
      [WORDS.submittedBy, one.submittedBy],
      [verification === 'FAILED' ? WORDS.missing : WORDS.verifierNote, one.note && element('span', 'words', one.note)],
      [WORDS.seenOnSite, one.seen],
      [WORDS.verifiedBy, one.verifiedBy && `${one.verifiedBy}, ${fullTime(one.verifiedAt)}`],
    ]));
  made.dataset.verification = verification ?? '';
  return made;
}

// ---- pictures ----

function compared(pictures, path, again) {
  const shown = pictures.filter(({ withdrawnAt, erasedAt }) => !withdrawnAt && !erasedAt);
  const kinds = ['BEFORE', 'AFTER', ...(shown.some(({ kind }) => kind === 'EVIDENCE') ? ['EVIDENCE'] : [])];
  return shown.length === 0 ? element('p', 'aside', WORDS.noPhoto)
    : element('div', 'compare', ...kinds.map(kind => {
      const ofKind = shown.filter(picture => picture.kind === kind);
      return element('div', `pictures whistle-${kind.toLowerCase()}`, element('h5', '', WORDS.photoKinds[kind]),
        ...(ofKind.length ? ofKind.map(picture => figure(picture, path, again)) : [element('p', 'aside', WORDS.noPhoto)]));
    }));
}

/** One picture, as large as the space allows; whoever added it here may take it back. */
export function figure(picture, path, again) {
  const address = `${contextPath()}${path}${picture.path}`;
  const image = element('img');
  image.alt = WORDS.photoOf(picture.kindText, fullTime(picture.addedAt));
  image.loading = 'lazy';
  image.width = picture.width;
  image.height = picture.height;
  image.src = address;
  const link = element('a', '', image);
  link.href = address;
  link.target = '_blank';
  link.rel = 'noopener';
  const failed = failure();
  return element('figure', '', link, element('figcaption', '',
    element('span', 'aside', WORDS.photoBy(picture.who, fullTime(picture.addedAt))),
    picture.withdrawable ? withdrawing(`${path}${picture.path}`, again, failed) : null, failed));
}

function withdrawing(path, again, failed) {
  const button = press(WORDS.photoWithdraw, 'btn btn-link');
  // Tasklist's page may open no dialogue, so the button itself asks
  let asked = false;
  button.addEventListener('click', async () => {
    if (!asked) {
      asked = true;
      button.textContent = WORDS.photoWithdrawSure;
      return;
    }
    button.disabled = true;
    try {
      await send(`${path}/withdrawal`, {});
      await again(WORDS.photoGone, HEADING);
    } catch (refused) {
      failed.textContent = reasonOf(refused);
      button.disabled = false;
    }
  });
  return button;
}

function withdrawn(pictures) {
  const gone = pictures.filter(({ withdrawnAt, erasedAt }) => withdrawnAt || erasedAt);
  return gone.length ? element('ul', 'gone', ...gone.map(({ kindText, withdrawnAt, erasedAt }) =>
    element('li', 'aside', withdrawnAt ? WORDS.photoWithdrawn(kindText, fullTime(withdrawnAt))
      : WORDS.photoErased(kindText, fullTime(erasedAt))))) : null;
}

// ---- adding ----

function adding(path, again) {
  const kind = field('kind', WORDS.photoKind, choice(WORDS.photoKinds, true));
  const input = document.createElement('input');
  input.type = 'file';
  // a telephone offers its camera with these
  input.accept = 'image/jpeg,image/png,image/webp';
  const file = field('file', WORDS.photoFile, input, WORDS.photoHint);
  const button = press(WORDS.photoSend, 'btn btn-primary');
  button.type = 'submit';
  const failed = failure();
  const bar = document.createElement('progress');
  bar.max = 1;
  bar.hidden = true;
  const form = element('form', '', kind.node, file.node, element('div', 'send', button, bar, failed));
  form.noValidate = true;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    failed.textContent = '';
    kind.say(kind.value() ? null : WORDS.required);
    file.say(input.files.length ? null : WORDS.required);
    const wrong = [kind, file].find(one => one.isWrong());
    if (wrong) {
      wrong.focus();
      return;
    }
    await sendPicture(path, { kind, file, picture: input.files[0], button, bar, failed }, again);
  });
  return element('details', 'deed', element('summary', '', WORDS.photoAdd), form);
}

async function sendPicture(path, { kind, file, picture, button, bar, failed }, again) {
  const body = new FormData();
  body.append('kind', kind.value());
  // the name of a file may tell of people; it stays here
  body.append('file', picture, 'picture');
  button.disabled = true;
  bar.hidden = false;
  try {
    await upload(`${path}/attachments`, body, part => {
      bar.value = part;
      button.textContent = part < 1 ? WORDS.photoSending(Math.floor(part * 100)) : WORDS.photoChecking;
    });
    await again(WORDS.photoDone);
  } catch (refused) {
    button.disabled = false;
    button.textContent = WORDS.photoSend;
    bar.hidden = true;
    const said = reasonOf(refused);
    if (refused.problem?.field === 'file' || refused.status === 413) {
      file.say(said);
      file.focus();
    } else {
      failed.textContent = said;
    }
  }
}
