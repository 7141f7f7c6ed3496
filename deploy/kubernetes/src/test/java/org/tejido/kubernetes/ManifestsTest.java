package org.tejido.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No cluster is asked: what only a running one can show, this folder's README names. */
class ManifestsTest {

    @Test
    void keepTheRules() {
        assertThat(Rules.violations(Manifests.read())).isEmpty();
    }

    /** A rule that catches nothing proves nothing: each of these is one slip of the pen. */
    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            base/gateway.yaml        | revisionHistoryLimit                     | revisionsHistoryLimit
            base/gateway.yaml        | containerPort: 8080                      | containerPort: many
            base/gateway.yaml        | {name: http, containerPort: 8080}        | {name: http}
            base/gateway.yaml        | apiVersion: autoscaling/v2               | apiVersion: autoscaling/v2beta2
            base/gateway.yaml        | memory: 640Mi                            | memory: 640Megabytes
            base/gateway.yaml        | memory: 640Mi                            | memory: 1Gi
            base/gateway.yaml        | matchLabels: {app.kubernetes.io/name: gateway} | matchLabels: {app.kubernetes.io/name: door}
            base/gateway.yaml        | selector: {app.kubernetes.io/name: gateway}    | selector: {app.kubernetes.io/name: door}
            base/gateway.yaml        | targetPort: http                         | targetPort: https
            base/gateway.yaml        | port: 8080, targetPort                   | port: 80800, targetPort
            base/gateway.yaml        | liveness, port: http                     | liveness, port: web
            base/gateway.yaml        | path: /actuator/health/liveness          | path: /actuator/health/readiness
            base/gateway.yaml        | runAsNonRoot: true                       | runAsNonRoot: false
            base/gateway.yaml        | readOnlyRootFilesystem: true             | readOnlyRootFilesystem: false
            base/gateway.yaml        | drop: [ALL]                              | drop: [NET_RAW]
            base/gateway.yaml        | automountServiceAccountToken: false      | automountServiceAccountToken: true
            base/gateway.yaml        | terminationGracePeriodSeconds: 45        | terminationGracePeriodSeconds: 30
            base/gateway.yaml        | configMapRef: {name: tejido}             | configMapRef: {name: settings}
            base/gateway.yaml        | name: tejido-signing                     | name: tejido-signature
            base/gateway.yaml        | minReplicas: 2                           | minReplicas: 1
            base/gateway.yaml        | minAvailable: 1                          | minAvailable: 0
            base/gateway.yaml        | kind: Deployment, name: gateway          | kind: Deployment, name: gate
            base/gateway.yaml        | mountPath: /tmp}                         | mountPath: /tmp, subPaths: x}
            base/event-service.yaml  | name: tejido-event,                      | name: tejido-events,
            base/namespace.yaml      | enforce: restricted                      | enforce: baseline
            base/network.yaml        | policyTypes: [Ingress, Egress]           | policyTypes: [Ingress]
            base/network.yaml        | project-service                          | projects-service
            base/network.yaml        | cnpg.io/cluster: tejido-database         | cnpg.io/cluster: tejido-db
            base/kafka.yaml          | strimzi.io/cluster: tejido-kafka         | strimzi.io/cluster: kafka
            base/kafka.yaml          | operations: [Read, Describe]             | operations: [Read, Describe, Write]
            base/kustomization.yaml  | - network.yaml                           | - networks.yaml
            production/kustomization.yaml | name: tejido/gateway,               | name: tejido/gate,
            production/kustomization.yaml | - path: database.yaml               | - path: databases.yaml
            production/settings.yaml | name: tejido                             | name: settings
            production/ingress.yaml  | name: gateway                            | name: gate
            production/ingress.yaml  | pathType: Prefix                         | pathTypes: Prefix
            """)
    void aSlipOfThePenIsCaught(String file, String text, String slip) {
        assertThat(Rules.violations(Manifests.read().with(file, text, slip))).isNotEmpty();
    }
}
