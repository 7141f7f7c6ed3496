package org.tejido.kubernetes;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of Kubernetes itself, as its OpenAPI document has them: no unknown field, nothing required missing, each
 * value of its type. Those of CloudNativePG and Strimzi have no schema here.
 */
final class Schema {

    private interface Validator {
        void validate(JsonElement json) throws Exception;
    }

    private record Known(Class<?> model, Validator validator) {}

    private static final Map<String, Known> KINDS = Map.of(
            "v1/ConfigMap", new Known(V1ConfigMap.class, V1ConfigMap::validateJsonElement),
            "v1/Namespace", new Known(V1Namespace.class, V1Namespace::validateJsonElement),
            "v1/Service", new Known(V1Service.class, V1Service::validateJsonElement),
            "apps/v1/Deployment", new Known(V1Deployment.class, V1Deployment::validateJsonElement),
            "policy/v1/PodDisruptionBudget",
                    new Known(V1PodDisruptionBudget.class, V1PodDisruptionBudget::validateJsonElement),
            "autoscaling/v2/HorizontalPodAutoscaler",
                    new Known(V2HorizontalPodAutoscaler.class, V2HorizontalPodAutoscaler::validateJsonElement),
            "networking.k8s.io/v1/NetworkPolicy",
                    new Known(V1NetworkPolicy.class, V1NetworkPolicy::validateJsonElement),
            "networking.k8s.io/v1/Ingress", new Known(V1Ingress.class, V1Ingress::validateJsonElement));

    private static final Gson GSON = new JSON().getGson();

    private Schema() {}

    /** What is wrong with it, if anything. */
    static Optional<String> refusal(Resource resource) {
        var version = resource.node().at("apiVersion").text();
        var known = KINDS.get(version + "/" + resource.kind());
        if (known == null) {
            return isSomebodyElses(version)
                    ? Optional.empty()
                    : Optional.of(resource + ": there is no such kind: " + version);
        }
        try {
            var json = GSON.toJsonTree(resource.node().value());
            known.validator.validate(json);
            GSON.fromJson(json, known.model);
            return Optional.empty();
        } catch (Exception refusal) {
            return Optional.of(resource + ": " + refusal.getMessage());
        }
    }

    private static boolean isSomebodyElses(String version) {
        return version.matches(
                        "(postgresql\\.cnpg\\.io|barmancloud\\.cnpg\\.io|kustomize\\.config\\.k8s\\.io)/v1(beta1)?")
                || version.equals("kafka.strimzi.io/v1");
    }
}
