/** What the tracker tells Prometheus about itself: how much is open, late, waiting, failed. */
@NullMarked
package ru.ejournal.rollout.monitoring;

import org.jspecify.annotations.NullMarked;
