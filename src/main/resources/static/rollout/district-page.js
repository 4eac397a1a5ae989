import { begin } from './begin.js';

begin(document.getElementById('matrix'), ['matrix'], ({ matrix }) => matrix(document.getElementById('matrix')));
