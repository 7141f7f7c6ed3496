package org.tejido.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;
import org.hibernate.validator.spi.nodenameprovider.PropertyNodeNameProvider;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names a field at fault as it is called on the wire: {@code abstract} cannot be the name of a record's component. */
@Configuration(proxyBeanMethods = false)
class JsonNames {

    @Bean
    ValidationConfigurationCustomizer namesOnTheWire() {
        return configuration ->
                ((BaseHibernateValidatorConfiguration<?>) configuration).propertyNodeNameProvider(new OnTheWire());
    }

    private static final class OnTheWire implements PropertyNodeNameProvider {

        @Override
        public String getName(Property property) {
            if (property instanceof JavaBeanProperty component) {
                try {
                    var named = component
                            .getDeclaringClass()
                            .getDeclaredField(component.getName())
                            .getAnnotation(JsonProperty.class);
                    return named == null ? component.getName() : named.value();
                } catch (NoSuchFieldException _) {
                    return component.getName();
                }
            }
            return property.getName();
        }
    }
}
