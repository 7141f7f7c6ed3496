package org.tejido.kubernetes;

import io.kubernetes.client.custom.Quantity;
import io.kubernetes.client.custom.QuantityFormatException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What no schema says: that names lead somewhere, and that nobody gets more than is needed. */
final class Rules {

    /** Made by hand before the first start, as the folder's README says; the last one by Strimzi. */
    private static final Set<String> SECRETS = Set.of(
            "tejido-database-gateway",
            "tejido-database-member",
            "tejido-database-project",
            "tejido-database-event",
            "tejido-signing",
            "tejido-kafka-cluster-ca-cert");

    private final Manifests manifests;
    private final List<Resource> base;
    private final List<String> violations = new ArrayList<>();

    private Rules(Manifests manifests) {
        this.manifests = manifests;
        this.base = manifests.in("base");
    }

    /** Each a sentence; none if all is well. */
    static List<String> violations(Manifests manifests) {
        var rules = new Rules(manifests);
        Stream.concat(rules.base.stream(), manifests.in("production").stream())
                .flatMap(resource -> Schema.refusal(resource).stream())
                .forEach(rules.violations::add);
        rules.of("Deployment").forEach(rules::deployment);
        rules.of("Service").forEach(rules::service);
        rules.of("PodDisruptionBudget").forEach(rules::budget);
        rules.of("HorizontalPodAutoscaler").forEach(rules::autoscaler);
        rules.of("NetworkPolicy").forEach(rules::policy);
        rules.of("KafkaUser").forEach(rules::kafkaUser);
        rules.everything();
        rules.overlay();
        return rules.violations;
    }

    private void deployment(Resource deployment) {
        var pod = deployment.node().at("spec", "template", "spec");
        var container = pod.at("containers").items().getFirst();
        require(
                selector(deployment).isPartOf(labels(deployment)),
                deployment,
                "its selector does not find its own pods");
        require(
                pod.at("securityContext", "runAsNonRoot").is(true)
                        && pod.at("securityContext", "seccompProfile", "type").is("RuntimeDefault")
                        && container
                                .at("securityContext", "allowPrivilegeEscalation")
                                .is(false)
                        && container
                                .at("securityContext", "readOnlyRootFilesystem")
                                .is(true)
                        && container
                                .at("securityContext", "capabilities", "drop")
                                .is(List.of("ALL")),
                deployment,
                "it is not as restricted as its namespace asks");
        require(
                pod.at("automountServiceAccountToken").is(false),
                deployment,
                "it is given a token of Kubernetes that it does not need");
        var ports = container.at("ports").items().stream()
                .map(port -> port.at("name").text())
                .toList();
        for (var probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            require(
                    ports.contains(container.at(probe, "httpGet", "port").text()),
                    deployment,
                    "its " + probe + " asks at a port that it does not have");
        }
        require(
                container.at("livenessProbe", "httpGet", "path").is("/actuator/health/liveness"),
                deployment,
                "it is killed when the database is away");
        require(
                asksForNoMoreThanItMayHave(container.at("resources")),
                deployment,
                "it asks for more memory than it may have, or in no unit");
        require(
                seconds(container.at("lifecycle", "preStop", "sleep", "seconds")) + 30
                        < seconds(pod.at("terminationGracePeriodSeconds")),
                deployment,
                "it is killed before requests under way are finished");
        var mounts = container.at("volumeMounts").items().stream()
                .map(mount -> mount.at("name").text())
                .collect(Collectors.toSet());
        var volumes = pod.at("volumes").items().stream()
                .map(volume -> volume.at("name").text())
                .collect(Collectors.toSet());
        require(mounts.equals(volumes), deployment, "volumes and mounts differ");
        pod.all("configMapRef")
                .forEach(reference -> require(
                        exists("ConfigMap", reference.at("name").text()),
                        deployment,
                        "there is no ConfigMap " + reference.at("name").text()));
        pod.all("secret")
                .map(secret -> secret.at("name").text())
                .forEach(secret -> require(
                        SECRETS.contains(secret) || exists("KafkaUser", secret),
                        deployment,
                        "there is no secret " + secret));
        require(
                count("HorizontalPodAutoscaler", deployment.name()) == 1
                        && count("PodDisruptionBudget", deployment.name()) == 1
                        && count("Service", deployment.name()) == 1,
                deployment,
                "it has no service, no budget or no autoscaler");
    }

    private void service(Resource service) {
        var target = of("Deployment")
                .filter(deployment -> service.node().at("spec", "selector").isPartOf(labels(deployment)))
                .toList();
        require(target.size() == 1, service, "it leads to no deployment, or to several");
        var names = target.stream()
                .flatMap(deployment -> deployment.node().all("ports"))
                .flatMap(ports -> ports.items().stream())
                .map(port -> port.at("name").text())
                .toList();
        service.node().at("spec", "ports").items().forEach(port -> {
            var number = port.at("port").value() instanceof Integer given ? given : 0;
            require(number > 0 && number <= 65_535, service, "that is no port");
            require(names.contains(port.at("targetPort").text()), service, "its pods have no such port");
        });
    }

    private void budget(Resource budget) {
        require(
                of("Deployment").anyMatch(deployment -> selector(budget).isPartOf(labels(deployment))),
                budget,
                "it protects nobody");
        require(budget.node().at("spec", "minAvailable").is(1), budget, "all may be taken away at once");
    }

    private void autoscaler(Resource autoscaler) {
        var spec = autoscaler.node().at("spec");
        require(
                exists("Deployment", spec.at("scaleTargetRef", "name").text()),
                autoscaler,
                "what it scales is not there");
        require(
                spec.at("minReplicas").value() instanceof Integer least
                        && spec.at("maxReplicas").value() instanceof Integer most
                        && 2 <= least
                        && least <= most,
                autoscaler,
                "fewer than two, or upside down");
    }

    private void policy(Resource policy) {
        policy.node()
                .all("matchLabels")
                .forEach(labels -> require(
                        of("Deployment").anyMatch(deployment -> labels.isPartOf(labels(deployment)))
                                || labels.at("kubernetes.io/metadata.name").isThere()
                                || exists(
                                        "Cluster", labels.at("cnpg.io/cluster").text())
                                || exists(
                                        "Kafka", labels.at("strimzi.io/cluster").text()),
                        policy,
                        "nothing is called " + labels.value()));
        policy.node()
                .all("values")
                .flatMap(values -> values.items().stream())
                .forEach(name -> require(exists("Deployment", name.text()), policy, "there is no " + name.text()));
    }

    private void kafkaUser(Resource user) {
        require(
                exists(
                        "Kafka",
                        user.node()
                                .at("metadata", "labels", "strimzi.io/cluster")
                                .text()),
                user,
                "its cluster is not there");
        var own = user.name().substring(user.name().indexOf('-') + 1) + ".";
        user.node().at("spec", "authorization", "acls").items().stream()
                .filter(acl -> acl.at("operations").items().stream().anyMatch(operation -> operation.is("Write")))
                .forEach(acl ->
                        require(acl.at("resource", "name").is(own), user, "it may speak in another service's name"));
    }

    private void everything() {
        base.stream()
                .filter(resource -> !resource.is("Kustomization"))
                .filter(resource -> !resource.name().matches("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?"))
                .forEach(resource -> violations.add(resource + ": no DNS label"));
        var denied = of("NetworkPolicy")
                .filter(policy -> policy.node().at("spec", "podSelector").is(Map.of()))
                .filter(policy -> policy.node().at("spec", "policyTypes").is(List.of("Ingress", "Egress")))
                .anyMatch(policy -> !policy.node().at("spec", "ingress").isThere()
                        && !policy.node().at("spec", "egress").isThere());
        if (!denied) {
            violations.add("Not everything is denied that is not allowed");
        }
        of("Namespace")
                .filter(space -> !space.node()
                        .at("metadata", "labels", "pod-security.kubernetes.io/enforce")
                        .is("restricted"))
                .forEach(space -> violations.add(space + ": not restricted"));
        for (var folder : List.of("base", "production")) {
            var kustomization = kustomization(folder);
            var named = Stream.concat(
                            kustomization.at("resources").items().stream(),
                            kustomization.at("patches").items().stream().map(patch -> patch.at("path")))
                    .map(Node::text)
                    .filter(path -> !path.startsWith("../"))
                    .map(path -> folder + "/" + path)
                    .collect(Collectors.toSet());
            var there = manifests.files().keySet().stream()
                    .filter(file -> file.startsWith(folder + "/") && !file.endsWith("/kustomization.yaml"))
                    .collect(Collectors.toSet());
            if (!named.equals(there)) {
                violations.add(folder + ": its kustomization names " + named + " and there is " + there);
            }
        }
    }

    private void overlay() {
        var kustomization = kustomization("production");
        var images = of("Deployment")
                .flatMap(deployment -> deployment.node().all("image"))
                .map(Node::text)
                .collect(Collectors.toSet());
        var named = kustomization.at("images").items().stream()
                .map(image -> image.at("name").text())
                .collect(Collectors.toSet());
        if (!images.equals(named)) {
            violations.add("The overlay says where " + named + " are, and there are " + images);
        }
        var patches = kustomization.at("patches").items().stream()
                .map(patch -> "production/" + patch.at("path").text())
                .toList();
        manifests.in("production").stream()
                .filter(resource -> patches.contains(resource.file()))
                .filter(patch -> !exists(patch.kind(), patch.name()))
                .forEach(patch -> violations.add(patch + ": changes what is not there"));
        manifests.in("production").stream()
                .filter(resource -> resource.is("Ingress"))
                .flatMap(ingress -> ingress.node().all("service"))
                .filter(service -> !exists("Service", service.at("name").text()))
                .forEach(service -> violations.add("The ingress leads to no service: " + service.value()));
    }

    private Node kustomization(String folder) {
        return manifests.in(folder).stream()
                .filter(resource -> resource.is("Kustomization"))
                .findFirst()
                .orElseThrow()
                .node();
    }

    private Stream<Resource> of(String kind) {
        return base.stream().filter(resource -> resource.is(kind));
    }

    private boolean exists(String kind, String name) {
        return count(kind, name) > 0;
    }

    private long count(String kind, String name) {
        return of(kind).filter(resource -> resource.name().equals(name)).count();
    }

    private void require(boolean holds, Resource resource, String otherwise) {
        if (!holds) {
            violations.add(resource + ": " + otherwise);
        }
    }

    private static Node selector(Resource resource) {
        return resource.node().at("spec", "selector", "matchLabels");
    }

    private static Node labels(Resource deployment) {
        return deployment.node().at("spec", "template", "metadata", "labels");
    }

    private static boolean asksForNoMoreThanItMayHave(Node resources) {
        try {
            return memory(resources, "requests").compareTo(memory(resources, "limits")) <= 0;
        } catch (QuantityFormatException _) {
            return false;
        }
    }

    private static BigDecimal memory(Node resources, String which) {
        return Quantity.fromString(resources.at(which, "memory").text()).getNumber();
    }

    private static int seconds(Node node) {
        return node.value() instanceof Integer seconds ? seconds : Integer.MAX_VALUE / 2;
    }
}
