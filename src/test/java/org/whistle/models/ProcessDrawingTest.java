package org.whistle.models;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.Test;
import org.whistle.models.ModelFiles.ProcessFile;

/** Processes open in Modeler and Cockpit, and look drawn by hand. */
class ProcessDrawingTest {

    private static final int GRID = 10;
    private static final int MOST_NODES_A_LEVEL = 15;

    private final Faults faults = new Faults();

    @Test
    void every_element_is_drawn() {
        for (ProcessFile file : ModelFiles.processes()) {
            file.model()
                    .getModelElementsByType(FlowNode.class)
                    .forEach(node -> faults.unless(
                            node.getDiagramElement() instanceof BpmnShape,
                            file.path(),
                            node.getId(),
                            "draw it: add a BPMNShape"));
            file.model()
                    .getModelElementsByType(SequenceFlow.class)
                    .forEach(flow -> faults.unless(
                            flow.getDiagramElement() instanceof BpmnEdge,
                            file.path(),
                            flow.getId(),
                            "draw it: add a BPMNEdge"));
            shapes(file).forEach(shape -> checkElement(file, shape.getBpmnElement(), shape.getId()));
            edges(file).forEach(edge -> checkElement(file, edge.getBpmnElement(), edge.getId()));
        }
        faults.assertNone();
    }

    @Test
    void shapes_have_the_usual_size_and_stand_on_the_grid() {
        for (ProcessFile file : ModelFiles.processes()) {
            for (BpmnShape shape : shapes(file)) {
                BaseElement element = shape.getBpmnElement();
                Bounds bounds = shape.getBounds();
                List<Double> size = List.of(bounds.getWidth(), bounds.getHeight());
                if (!(element instanceof SubProcess)) {
                    faults.unless(
                            size.equals(usualSize(element)),
                            file.path(),
                            element.getId(),
                            "make it %s instead of %s",
                            usualSize(element),
                            size);
                }
                faults.unless(
                        onGrid(bounds.getX() + bounds.getWidth() / 2) && onGrid(bounds.getY() + bounds.getHeight() / 2),
                        file.path(),
                        element.getId(),
                        "move its centre onto the %d px grid",
                        GRID);
            }
        }
        faults.assertNone();
    }

    @Test
    void flows_run_at_right_angles_on_the_grid_and_dock_at_their_elements() {
        for (ProcessFile file : ModelFiles.processes()) {
            for (BpmnEdge edge : edges(file)) {
                List<Waypoint> points = List.copyOf(edge.getWaypoints());
                SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
                IntStream.range(1, points.size())
                        .forEach(end -> faults.unless(
                                points.get(end - 1)
                                                .getX()
                                                .equals(points.get(end).getX())
                                        || points.get(end - 1)
                                                .getY()
                                                .equals(points.get(end).getY()),
                                file.path(),
                                flow.getId(),
                                "lay its part %d at a right angle",
                                end));
                points.subList(1, points.size() - 1)
                        .forEach(bend -> faults.unless(
                                onGrid(bend.getX()) && onGrid(bend.getY()),
                                file.path(),
                                flow.getId(),
                                "move its bend at %s/%s onto the %d px grid",
                                bend.getX(),
                                bend.getY(),
                                GRID));
                checkDocked(file, flow, points.get(0), flow.getSource());
                checkDocked(file, flow, points.get(points.size() - 1), flow.getTarget());
            }
        }
        faults.assertNone();
    }

    @Test
    void flows_cross_no_other_flow() {
        for (ProcessFile file : ModelFiles.processes()) {
            List<BpmnEdge> edges = List.copyOf(edges(file));
            for (BpmnEdge edge : edges) {
                for (BpmnEdge other : edges.subList(edges.indexOf(edge) + 1, edges.size())) {
                    faults.unless(
                            Segment.of(edge).stream().noneMatch(part -> Segment.of(other).stream()
                                    .anyMatch(part::crosses)),
                            file.path(),
                            edge.getBpmnElement().getId(),
                            "lead it another way, it crosses %s",
                            other.getBpmnElement().getId());
                }
            }
        }
        faults.assertNone();
    }

    @Test
    void nodes_name_their_flows() {
        for (ProcessFile file : ModelFiles.processes()) {
            for (SequenceFlow flow : file.model().getModelElementsByType(SequenceFlow.class)) {
                faults.unless(
                        flow.getSource().getOutgoing().contains(flow),
                        file.path(),
                        flow.getSource().getId(),
                        "add <outgoing>%s</outgoing>",
                        flow.getId());
                faults.unless(
                        flow.getTarget().getIncoming().contains(flow),
                        file.path(),
                        flow.getTarget().getId(),
                        "add <incoming>%s</incoming>",
                        flow.getId());
            }
        }
        faults.assertNone();
    }

    @Test
    void a_level_is_small_enough_to_be_taken_in() {
        for (ProcessFile file : ModelFiles.processes()) {
            checkLevel(file, file.process().getId(), file.process().getFlowElements());
            file.model()
                    .getModelElementsByType(SubProcess.class)
                    .forEach(level -> checkLevel(file, level.getId(), level.getFlowElements()));
        }
        faults.assertNone();
    }

    /** Events on the edge of an activity are part of it and do not count. */
    private void checkLevel(ProcessFile file, String id, Collection<FlowElement> elements) {
        long nodes = elements.stream()
                .filter(FlowNode.class::isInstance)
                .filter(node -> !(node instanceof BoundaryEvent))
                .count();
        faults.unless(
                nodes <= MOST_NODES_A_LEVEL,
                file.path(),
                id,
                "move a part into a called process: %d flow nodes are more than %d",
                nodes,
                MOST_NODES_A_LEVEL);
    }

    private void checkElement(ProcessFile file, BaseElement element, String drawing) {
        faults.unless(element != null, file.path(), drawing, "remove it, what it draws is gone");
    }

    private void checkDocked(ProcessFile file, SequenceFlow flow, Waypoint end, FlowNode node) {
        Bounds bounds = ((BpmnShape) node.getDiagramElement()).getBounds();
        double left = end.getX() - bounds.getX();
        double top = end.getY() - bounds.getY();
        boolean within = left >= 0 && left <= bounds.getWidth() && top >= 0 && top <= bounds.getHeight();
        boolean onEdge = left == 0 || left == bounds.getWidth() || top == 0 || top == bounds.getHeight();
        faults.unless(within && onEdge, file.path(), flow.getId(), "let it end at the border of %s", node.getId());
    }

    private static List<Double> usualSize(BaseElement element) {
        if (element instanceof Event) {
            return List.of(36.0, 36.0);
        }
        return element instanceof Gateway ? List.of(50.0, 50.0) : List.of(100.0, 80.0);
    }

    private static boolean onGrid(double coordinate) {
        return coordinate % GRID == 0;
    }

    private static Collection<BpmnShape> shapes(ProcessFile file) {
        return file.model().getModelElementsByType(BpmnShape.class);
    }

    private static Collection<BpmnEdge> edges(ProcessFile file) {
        return file.model().getModelElementsByType(BpmnEdge.class);
    }

    /** A straight part of a flow. */
    private record Segment(double left, double top, double right, double bottom) {

        static List<Segment> of(BpmnEdge edge) {
            List<Waypoint> points = List.copyOf(edge.getWaypoints());
            return IntStream.range(1, points.size())
                    .mapToObj(end -> between(points.get(end - 1), points.get(end)))
                    .toList();
        }

        private static Segment between(Waypoint from, Waypoint to) {
            return new Segment(
                    Math.min(from.getX(), to.getX()),
                    Math.min(from.getY(), to.getY()),
                    Math.max(from.getX(), to.getX()),
                    Math.max(from.getY(), to.getY()));
        }

        /** Whether the two cut through each other; flows that join or run together do not. */
        boolean crosses(Segment other) {
            return left > other.left && left < other.right && other.top > top && other.top < bottom
                    || other.left > left && other.left < right && top > other.top && top < other.bottom;
        }
    }
}
