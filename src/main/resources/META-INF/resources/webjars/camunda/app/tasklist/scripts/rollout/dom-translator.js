/**
 * Replaces hard-coded English texts of third-party components as they are rendered.
 *
 * A rule names the elements it looks at, the attribute to translate (or, without one, the
 * elements' own text nodes) and a translate function, which returns undefined for anything it
 * does not know. Labels and values that are not in a table are therefore never touched, and a
 * text that is already Russian matches nothing, so the observer settles after one extra pass.
 */

export function translateDom(rootSelector, rules) {
  const apply = root => rules.forEach(rule => applyRule(root, rule));

  const observer = new MutationObserver(mutations => {
    const roots = new Set();
    mutations.forEach(mutation => collectRoots(mutation, rootSelector, roots));
    roots.forEach(apply);
  });

  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: [...new Set(rules.map(rule => rule.attribute).filter(Boolean))]
  });

  document.querySelectorAll(rootSelector).forEach(apply);
  return observer;
}

/** Builds a translate function from exact texts and [regular expression, replacement] pairs. */
export function dictionary(exact, patterns = []) {
  const texts = new Map(Object.entries(exact));
  return text => {
    if (texts.has(text)) {
      return texts.get(text);
    }
    const pattern = patterns.find(([expression]) => expression.test(text));
    return pattern && text.replace(pattern[0], pattern[1]);
  };
}

function collectRoots(mutation, rootSelector, roots) {
  const target = mutation.target.nodeType === Node.ELEMENT_NODE
    ? mutation.target
    : mutation.target.parentElement;
  const enclosing = target && target.closest(rootSelector);
  if (enclosing) {
    roots.add(enclosing);
    return;
  }
  mutation.addedNodes.forEach(node => {
    if (node.nodeType !== Node.ELEMENT_NODE) {
      return;
    }
    if (node.matches(rootSelector)) {
      roots.add(node);
    }
    node.querySelectorAll(rootSelector).forEach(root => roots.add(root));
  });
}

function applyRule(root, { selector, attribute, translate }) {
  const elements = [...root.querySelectorAll(selector)];
  if (root.matches(selector)) {
    elements.push(root);
  }
  elements.forEach(element => {
    if (attribute) {
      translateAttribute(element, attribute, translate);
    } else {
      element.childNodes.forEach(node => translateText(node, translate));
    }
  });
}

function translateAttribute(element, attribute, translate) {
  const value = element.getAttribute(attribute);
  const translated = value ? translate(value) : undefined;
  if (translated !== undefined && translated !== value) {
    element.setAttribute(attribute, translated);
  }
}

function translateText(node, translate) {
  if (node.nodeType !== Node.TEXT_NODE) {
    return;
  }
  const text = node.data.trim();
  const translated = text ? translate(text) : undefined;
  if (translated !== undefined && translated !== text) {
    node.data = node.data.replace(text, () => translated);
  }
}
