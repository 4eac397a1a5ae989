/** A tab of an order's instance: its paragraphs, finished ones too. */

const [, root] = location.pathname.match(/^(.*)\/camunda\//);

export default {
  id: 'rollout.instance-items',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 100,
  properties: { label: 'Пункты приказа' },

  async render(container, { processInstanceId }) {
    const [{ element, keepFresh }, { ItemsTable }] =
      await Promise.all(['live', 'items'].map(name => import(`${root}/rollout/${name}.js`)));
    const place = element('div', 'rollout-tab');
    container.append(place);
    const table = new ItemsTable(place);
    this.stop = keepFresh(place, `api/instances/${encodeURIComponent(processInstanceId)}/items`, 10, items => table.show(items));
  },

  unmount() {
    this.stop?.();
  }
};
