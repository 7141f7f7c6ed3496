export const words = {
  network: {
    title: 'Red',
    lead: 'Quién ha trabajado con quién, según los proyectos que constan.',
    middle: 'Poner en el centro',
    around: 'En el centro',
    partners_one: '{{count}} organización a su alrededor',
    partners_other: '{{count}} organizaciones a su alrededor',
    projects_one: '{{count}} proyecto en común, en {{last}}',
    projects_other: '{{count}} proyectos en común, el último en {{last}}',
    more_one: 'Y {{count}} más, con menos proyectos.',
    more_other: 'Y {{count}} más, con menos proyectos.',
    none: 'No consta ningún proyecto común',
    noneText: 'La red se dibuja con los proyectos hechos juntos: llegan al registrarlos por la API.',
    alone: 'No consta con quién ha trabajado',
    aloneText: 'Ponga a otra en el centro, o registre sus proyectos por la API.',
  },
};
