@NullMarked
package ru.ejournal.rollout;

import org.jspecify.annotations.NullMarked;
