@NullMarked
package ru.ejournal.rollout.system;

import org.jspecify.annotations.NullMarked;
