/** How the district answers the reports of its schools: a page with the report, what was written before, and a form. */
@NullMarked
package ru.ejournal.rollout.answer;

import org.jspecify.annotations.NullMarked;
