import { testClaims } from './claims.ts'

const hurt = 'Twelve people were hurt in the collapse.'
const recipe = 'Cook the lentils for 25 minutes; fry the onions in a separate pan.'

testClaims('a count of another deed', {
  withheld: [
    ['Twelve people died in the collapse.', hurt],
    ['300 workers were fired.', 'The plant hired 300 workers in spring.'],
    ['The shelter lost 60 dogs last year.', 'The shelter adopted out 60 dogs last year.'],
    ['Two suspects were convicted.', 'Two suspects were arrested on Friday night.']
  ],
  supported: [
    ['Twelve people suffered injuries in the collapse.', hurt],
    ['In spring the plant took on 300 workers.', 'The plant hired 300 workers in spring.'],
    ['Police arrested two suspects.', 'Two suspects were arrested on Friday night.'],
    ['Twelve people died.', `${hurt} All twelve people died within a week.`]
  ]
})

testClaims('the time of another step', {
  withheld: [
    ['Fry the onions for 25 minutes.', recipe],
    ['Soak the beans for 40 minutes.', 'Soak the beans overnight. Simmer the stew for 40 minutes with the lid on.'],
    ['Stretch for 10 minutes before the swim.', 'Stretch before the swim. Rest for 10 minutes between sets.']
  ],
  supported: [
    ['The lentils need 25 minutes of cooking.', recipe],
    ['Cook the lentils for 25 minutes.', recipe],
    ['Bake the bread for 30 minutes.', 'Bake the bread in a hot oven. It needs 30 minutes.'],
    ['Fry the onions for 25 minutes.', 'Fry the onions in a pan. Leave them there for 25 minutes.']
  ]
})
