import { examples } from './examples.ts'

export function StartPage() {
  return (
    <main className="page">
      <h1>A child’s story, told once</h1>
      <p className="lead">
        A family, a school and a council each tell their part of a child’s story here. Every fact is asked
        once, and the plan is made from what they said, in their own words.
      </p>
      <h2>Look at an example</h2>
      <p>The children are made up, and so is everybody around them. Choose one to read their draft plan.</p>
      <ul className="cards">
        {examples.map(({ id, name, age, about }) => (
          <li key={id}>
            <a href={`./?example=${id}`}>
              {name}, aged {age}
            </a>
            <p>{about}</p>
          </li>
        ))}
      </ul>
      <h2>What happens to what you read here</h2>
      <p>
        The plan is put together on this device. Nothing about you or what you look at is sent to anyone, and
        nothing is stored.
      </p>
    </main>
  )
}
