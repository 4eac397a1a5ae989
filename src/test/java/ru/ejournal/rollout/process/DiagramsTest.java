package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cockpit shows the diagrams: nothing is missing from them, and nothing lies on top of something else. */
class DiagramsTest {

    @ParameterizedTest
    @MethodSource("files")
    void everything_is_drawn(String file) {
        assertThat(Models.all().get(file).getModelElementsByType(FlowNode.class)).allSatisfy(node ->
                assertThat(node.getDiagramElement()).as("shape of " + node.getId()).isInstanceOf(BpmnShape.class));
        assertThat(Models.all().get(file).getModelElementsByType(SequenceFlow.class)).allSatisfy(flow ->
                assertThat(((BpmnEdge) flow.getDiagramElement()).getWaypoints()).as("edge of " + flow.getId())
                        .hasSizeGreaterThan(1));
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothing_lies_on_top_of_its_neighbours(String file) {
        List<Box> boxes = Models.all().get(file).getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !(node instanceof BoundaryEvent)).map(Box::of).toList();

        for (Box one : boxes) {
            assertThat(boxes).filteredOn(other -> other != one && other.scope().equals(one.scope()))
                    .allSatisfy(other -> assertThat(one.overlaps(other))
                            .as("%s lies on %s", one.id(), other.id()).isFalse());
        }
    }

    /** A node's place, looked up once: the model searches the whole file for it each time. */
    private record Box(String id, String scope, double x, double y, double width, double height) {

        static Box of(FlowNode node) {
            Bounds bounds = bounds(node);
            return new Box(node.getId(), node.getParentElement().getAttributeValue("id"), bounds.getX(), bounds.getY(),
                    bounds.getWidth(), bounds.getHeight());
        }

        boolean overlaps(Box other) {
            return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void an_edge_begins_at_its_source_and_ends_at_its_target(String file) {
        assertThat(Models.all().get(file).getModelElementsByType(SequenceFlow.class)).allSatisfy(flow -> {
            List<org.camunda.bpm.model.bpmn.instance.di.Waypoint> points =
                    new ArrayList<>(((BpmnEdge) flow.getDiagramElement()).getWaypoints());
            assertThat(touches(points.get(0), bounds(flow.getSource()))).as("start of " + flow.getId()).isTrue();
            assertThat(touches(points.get(points.size() - 1), bounds(flow.getTarget()))).as("end of " + flow.getId()).isTrue();
        });
    }

    private static Bounds bounds(FlowNode node) {
        return ((BpmnShape) node.getDiagramElement()).getBounds();
    }

    private static boolean touches(org.camunda.bpm.model.bpmn.instance.di.Waypoint point, Bounds shape) {
        double slack = 1;
        return point.getX() >= shape.getX() - slack && point.getX() <= shape.getX() + shape.getWidth() + slack
                && point.getY() >= shape.getY() - slack && point.getY() <= shape.getY() + shape.getHeight() + slack;
    }

    private static Set<String> files() {
        return Models.all().keySet();
    }
}
