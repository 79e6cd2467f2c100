// The chat page: what htmx and its event stream do not do by themselves. Messages come as elements;
// each has an id, so that being told everything again after a lost connection doubles nothing.
(() => {
  'use strict';

  const rooms = document.querySelector('.rooms');
  const sending = document.getElementById('sending');
  const near = 120;

  const newId = () =>
    Array.from(crypto.getRandomValues(new Uint8Array(12)), b => b.toString(16).padStart(2, '0')).join('');
  const roomOf = element => element.closest('.room');
  const logOf = room => room.querySelector('.log');
  const isVisible = room => room.offsetParent !== null;
  const atEnd = log => log.scrollHeight - log.scrollTop - log.clientHeight < near;
  const toEnd = log => { log.scrollTop = log.scrollHeight; };

  function showLocalTimes(scope) {
    const today = new Date().toDateString();
    for (const time of scope.querySelectorAll('.meta time')) {
      const at = new Date(time.dateTime);
      const parts = { hour: '2-digit', minute: '2-digit', hour12: false };
      if (at.toDateString() !== today) Object.assign(parts, { month: 'short', day: 'numeric' });
      time.textContent = at.toLocaleString(document.documentElement.lang, parts);
    }
  }

  // rooms and tabs

  function activate(name) {
    rooms.dataset.active = name;
    for (const tab of rooms.querySelectorAll('[role=tab]')) {
      const on = tab.dataset.room === name;
      tab.setAttribute('aria-selected', String(on));
      tab.tabIndex = on ? 0 : -1;
      if (on) setUnread(tab, 0);
    }
    toEnd(logOf(document.getElementById('room-' + name)));
  }

  function setUnread(tab, count) {
    const badge = tab.querySelector('.unread');
    badge.textContent = count;
    badge.hidden = count === 0;
  }

  rooms.querySelector('.tabs').addEventListener('click', event => {
    const tab = event.target.closest('[role=tab]');
    if (tab) activate(tab.dataset.room);
  });

  rooms.querySelector('.tabs').addEventListener('keydown', event => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const tabs = [...rooms.querySelectorAll('[role=tab]')];
    const step = event.key === 'ArrowRight' ? 1 : tabs.length - 1;
    const next = tabs[(tabs.indexOf(document.activeElement) + step) % tabs.length];
    activate(next.dataset.room);
    next.focus();
  });

  // coming in

  function parse(html) {
    const holder = document.createElement('template');
    holder.innerHTML = html;
    return holder.content.firstElementChild;
  }

  document.body.addEventListener('htmx:sseBeforeMessage', event => {
    const log = event.target;
    const message = parse(event.detail.data);
    const known = document.getElementById(message.id);
    log.wasAtEnd = atEnd(log);
    if (!known) return;
    event.preventDefault();
    if (known.dataset.v !== message.dataset.v) {
      htmx.swap(known, event.detail.data, { swapStyle: 'outerHTML' });
      arrived(log, message.id, false);
    }
  });

  document.body.addEventListener('htmx:sseMessage', event => {
    arrived(event.target, parse(event.detail.data).id, true);
  });

  function arrived(log, id, isNew) {
    const message = document.getElementById(id);
    if (!message) return;
    message.classList.toggle('fresh', isNew);
    showLocalTimes(message);
    confirmSent(log, message);
    putInOrder(log, message);
    if (!isNew) return;
    const room = roomOf(log);
    if (!isVisible(room)) {
      const tab = document.getElementById('tab-' + room.dataset.room);
      setUnread(tab, Number(tab.querySelector('.unread').textContent) + 1);
    } else if (log.wasAtEnd || message.classList.contains('mine')) {
      toEnd(log);
    } else {
      room.querySelector('.newer').hidden = false;
    }
  }

  function putInOrder(log, message) {
    const later = [...log.querySelectorAll('.msg[data-at]')].find(
      other => other !== message && Date.parse(other.dataset.at) > Date.parse(message.dataset.at));
    if (later && later.compareDocumentPosition(message) & Node.DOCUMENT_POSITION_FOLLOWING) {
      log.insertBefore(message, later);
    }
  }

  function confirmSent(log, message) {
    if (!message.classList.contains('mine')) return;
    for (const pending of log.querySelectorAll('.pending')) {
      if (message.dataset.id.endsWith('-' + pending.dataset.post)) pending.remove();
    }
  }

  document.body.addEventListener('htmx:sseOpen', () => { rooms.querySelector('.offline').hidden = true; });
  document.body.addEventListener('htmx:sseError', () => { rooms.querySelector('.offline').hidden = false; });

  // going out

  function send(room, text) {
    const log = logOf(room);
    const bubble = sending.content.firstElementChild.cloneNode(true);
    const form = bubble.querySelector('form');
    const composer = room.querySelector('.composer');
    bubble.dataset.post = newId();
    form.elements.room.value = room.dataset.room;
    form.elements.id.value = bubble.dataset.post;
    form.elements.text.value = text;
    form.elements.replyTo.value = composer.elements.replyTo.value;
    bubble.querySelector('.bubble').textContent = text;
    log.append(bubble);
    htmx.process(bubble);
    stopReplying(room);
    toEnd(log);
    form.requestSubmit();
  }

  for (const composer of rooms.querySelectorAll('.composer')) {
    const field = composer.elements.text;
    const completions = completing(composer);
    composer.addEventListener('submit', event => {
      event.preventDefault();
      completions.close();
      const text = field.value.trim();
      if (!text) return;
      field.value = '';
      send(roomOf(composer), text);
    });
    field.addEventListener('keydown', event => {
      if (completions.takes(event)) return;
      // 229 and isComposing: an input method is still choosing characters.
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
        event.preventDefault();
        composer.requestSubmit();
      }
    });
  }

  // completing while typing: a list over the box, fed after a pause, never while an input method is
  // still choosing characters

  function completing(composer) {
    const field = composer.elements.text;
    const list = composer.querySelector('.completions');
    const status = composer.querySelector('.completing');
    const pause = 140;
    const longest = 60;
    let timer = 0;
    let asked = null;
    let at = -1;

    function close() {
      clearTimeout(timer);
      if (asked) asked.abort();
      asked = null;
      choose(-1);
      list.hidden = true;
      list.replaceChildren();
      status.textContent = '';
    }

    function choose(index) {
      at = index;
      [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === at)));
      if (at < 0) {
        field.removeAttribute('aria-activedescendant');
      } else {
        field.setAttribute('aria-activedescendant', list.children[at].id);
        list.children[at].scrollIntoView({ block: 'nearest' });
      }
    }

    function show(texts) {
      list.replaceChildren(...texts.map((text, i) => {
        const item = document.createElement('li');
        item.id = list.id + '-' + i;
        item.setAttribute('role', 'option');
        item.setAttribute('aria-selected', 'false');
        item.textContent = text;
        return item;
      }));
      choose(-1);
      if (list.hidden && texts.length) status.textContent = status.dataset.some;
      list.hidden = texts.length === 0;
    }

    function take(index) {
      field.value = list.children[index].textContent;
      close();
      field.focus();
    }

    async function ask() {
      const typed = field.value;
      if (typed.trim().length === 0 || typed.length > longest || typed.includes('\n')) return close();
      if (asked) asked.abort();
      const mine = asked = new AbortController();
      try {
        const answer = await fetch('/chat/complete?q=' + encodeURIComponent(typed), { signal: mine.signal });
        const texts = answer.ok ? await answer.json() : [];
        if (asked === mine) show(texts.filter(text => text !== typed.trim()));
      } catch (fault) {
        if (asked === mine) close();
      }
    }

    function later(event) {
      clearTimeout(timer);
      if (!event.isComposing) timer = setTimeout(ask, pause);
    }

    field.addEventListener('input', later);
    field.addEventListener('compositionend', later);
    field.addEventListener('blur', close);
    // The box keeps the focus, and a phone its keyboard, while a finger or the mouse is on the list.
    list.addEventListener('pointerdown', event => event.preventDefault());
    list.addEventListener('mousedown', event => event.preventDefault());
    list.addEventListener('click', event => {
      const item = event.target.closest('li');
      if (item) take([...list.children].indexOf(item));
    });

    return {
      close,
      takes(event) {
        if (list.hidden || event.isComposing || event.keyCode === 229) return false;
        const count = list.children.length;
        if (event.key === 'ArrowDown') choose((at + 1) % count);
        else if (event.key === 'ArrowUp') choose(at <= 0 ? count - 1 : at - 1);
        else if (event.key === 'Escape') close();
        else if (event.key === 'Enter' && !event.shiftKey && at >= 0) take(at);
        else return false;
        event.preventDefault();
        return true;
      },
    };
  }

  // A press is one event, however often its request is tried; every press is another one.
  document.body.addEventListener('htmx:configRequest', event => {
    if (event.detail.elt.matches('.press')) event.detail.parameters.id = newId();
  });

  document.body.addEventListener('htmx:beforeRequest', event => {
    const pending = event.target.closest('.pending');
    if (pending) mark(pending, false);
  });

  document.body.addEventListener('htmx:afterRequest', event => {
    if (event.detail.successful) return;
    const pending = event.target.closest('.pending');
    if (pending) {
      mark(pending, true);
    } else if (event.target.matches('.press')) {
      announce(sending.content.querySelector('.failed').firstChild.textContent);
    }
  });

  function mark(pending, broken) {
    pending.classList.toggle('broken', broken);
    pending.querySelector('.wait').hidden = broken;
    pending.querySelector('.failed').hidden = !broken;
  }

  function announce(text) {
    const said = document.getElementById('said');
    said.classList.remove('hidden');
    said.textContent = text;
    setTimeout(() => { said.textContent = ''; said.classList.add('hidden'); }, 4000);
  }

  // chips, replies, lists

  function stopReplying(room) {
    room.querySelector('.composer').elements.replyTo.value = '';
    room.querySelector('.replying').hidden = true;
  }

  rooms.addEventListener('click', event => {
    const room = roomOf(event.target);
    const button = event.target.closest('button');
    if (!room || !button) return;
    if (button.matches('.chip')) {
      send(room, button.textContent.trim());
    } else if (button.matches('.reply')) {
      room.querySelector('.replying q').textContent = button.dataset.quote;
      room.querySelector('.replying').hidden = false;
      room.querySelector('.composer').elements.replyTo.value = button.closest('.msg').dataset.id;
      room.querySelector('.composer').elements.text.focus();
    } else if (button.matches('.replying button')) {
      stopReplying(room);
    } else if (button.matches('.newer')) {
      button.hidden = true;
      toEnd(logOf(room));
    }
  });

  rooms.addEventListener('scroll', event => {
    const list = event.target;
    if (list.matches('.log') && atEnd(list)) roomOf(list).querySelector('.newer').hidden = true;
    if (list.matches('.carousel')) {
      const cards = [...list.children];
      const seen = cards.findIndex(card => card.offsetLeft + card.offsetWidth / 2 > list.scrollLeft + list.offsetLeft);
      const last = list.scrollLeft + list.clientWidth >= list.scrollWidth - 2;
      list.nextElementSibling.querySelector('.at').textContent = last ? cards.length : seen + 1;
    }
  }, true);

  // Pictures grow the lists after they were scrolled.
  rooms.addEventListener('load', event => {
    const log = event.target.closest && event.target.closest('.log');
    if (log && atEnd(log)) toEnd(log);
  }, true);

  showLocalTimes(document);
  rooms.querySelectorAll('.log').forEach(toEnd);
})();
