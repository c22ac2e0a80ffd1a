// The one place that tells what went wrong with the page itself: it shows one of the notices that stand in the document. A classic script, in words
// that browsers of many years ago read, and in a frame without an origin of its own: it says so where the rest does not run at all.
//
// It puts `tell(what, error)` into the global object; `what` is the id of the notice. static/start.js calls it, and puts the notices into the
// reader's language.
(function () {
  'use strict';
  var NOTICES = ['stopped', 'module', 'old', 'network', 'newer', 'trouble', 'disk', 'framed', 'ended'];
  function at(id) {
    return document.getElementById(id);
  }
  // The page goes on after some; what is worse is not covered by what is less bad.
  var MILD = ['trouble', 'newer'];
  var told = '';

  window.tell = function tell(what, error) {
    if (error) console.error(error);
    if (told && MILD.indexOf(what) >= 0) return;
    told = what;
    NOTICES.forEach(function (id) {
      at(id).hidden = id !== what;
    });
    var link = at('failure-link');
    link.href = location.href;
    link.textContent = location.href;
    at('reload').onclick = function () {
      location.reload();
    };
    at('anyway').hidden = at('without').hidden = what !== 'ended';
    at('failure').hidden = false;
  };

  /** Takes the notice away. */
  window.tell.nothing = function () {
    told = '';
    at('failure').hidden = true;
  };

  /** Why a script of the page could not be had. */
  function missing() {
    if (location.protocol === 'file:') return 'disk';
    return window.origin === 'null' ? 'framed' : 'network';
  }

  /** Whether an error comes from the page's own scripts: those of extensions are no business of the reader's. */
  function isOwn(text) {
    return String(text).indexOf(document.baseURI.split(/[?#]/)[0].replace(/[^/]*$/, '')) >= 0;
  }

  // A script that does not come has an event of its own, which does not bubble.
  addEventListener('error', function (event) {
    var element = event.target;
    if (element && element.tagName === 'SCRIPT') window.tell(missing());
  }, true);

  addEventListener('error', function (event) {
    var error = event.error;
    if (window.WebAssembly && error instanceof WebAssembly.RuntimeError) window.tell('stopped', error);
    else if (error instanceof SyntaxError && isOwn(event.filename)) window.tell('old', error);
    else if (error && isOwn(event.filename)) window.tell('trouble', error);
  });

  addEventListener('unhandledrejection', function (event) {
    var error = event.reason;
    if (window.WebAssembly && error instanceof WebAssembly.RuntimeError) window.tell('stopped', error);
    else if (error && isOwn(error.stack)) window.tell('trouble', error);
  });

  if (!('noModule' in document.createElement('script'))) window.tell('old');
  // Scripts that are modules are not loaded from a disk; the single file has its own inside.
  else if (location.protocol === 'file:' && !at('page-module')) window.tell('disk');
})();
