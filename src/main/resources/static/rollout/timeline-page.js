import { begin } from './begin.js';

const place = document.getElementById('timeline');
begin(place, ['timeline'], ({ timeline }) => timeline(place, place.dataset.order));
