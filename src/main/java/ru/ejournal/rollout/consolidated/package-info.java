@NullMarked
package ru.ejournal.rollout.consolidated;

import org.jspecify.annotations.NullMarked;
