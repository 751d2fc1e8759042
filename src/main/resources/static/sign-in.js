// Somebody followed a link to one place inside a page (…/tasklist/default/#/?task=…). That part of an address never
// reaches the server; a browser keeps it over every redirect, if the form begins with it.
if (location.hash.length > 1) {
  for (const form of document.querySelectorAll('form[data-keeps-place]')) {
    form.action += location.hash;
  }
  for (const link of document.querySelectorAll('a[data-keeps-place]')) {
    link.href += location.hash;
  }
}
