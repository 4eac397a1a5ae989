import { timeline } from './timeline.js';

const place = document.getElementById('timeline');
timeline(place, place.dataset.order);
