@NullMarked
package ru.ejournal.rollout.progress;

import org.jspecify.annotations.NullMarked;
