import { matrix } from './matrix.js';

matrix(document.getElementById('matrix'));
